import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '../../api/use-api';

const pageSize = 30;
const lookAgain = 5_000;

/** The versions, the newest first, as far back as was asked for. */
export function useVersions() {
  const api = useApi();
  const query = useInfiniteQuery({
    queryKey: ['versions', 'list'],
    queryFn: ({ pageParam, signal }) => api.versions.list(pageParam, pageSize, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ versions }) => (versions.length < pageSize ? undefined : versions.at(-1)?.number),
    refetchInterval: ({ state }) => (state.data?.pages[0]?.reading === true ? lookAgain : false),
  });
  return {
    versions: query.data?.pages.flatMap(page => page.versions) ?? [],
    served: query.data?.pages[0]?.served,
    isReading: query.data?.pages[0]?.reading === true,
    error: query.error,
    isPending: query.isPending,
    refetch: query.refetch,
    hasMore: query.hasNextPage,
    isFetchingMore: query.isFetchingNextPage,
    more: query.fetchNextPage,
  };
}
