import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { isOpen, type JobWish } from '../../api/training';
import { useApi } from '../../api/use-api';
import { useWords } from '../../language/language';
import { useTell } from '../../parts/failure/tell';
import { trainingsWords } from './trainings.words';

const pageSize = 10;
const whileOpen = 2_000;
const otherwise = 15_000;

/** The trainings, the newest first, as far back as was asked for; asked for often while one is under way. */
export function useTrainings() {
  const api = useApi();
  const query = useInfiniteQuery({
    queryKey: ['training', 'jobs'],
    queryFn: ({ pageParam, signal }) => api.training.jobs(pageParam, pageSize, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
    refetchInterval: current => (current.state.data?.pages[0]?.jobs.some(isOpen) === true ? whileOpen : otherwise),
  });
  return {
    jobs: query.data?.pages.flatMap(page => page.jobs) ?? [],
    workers: query.data?.pages[0]?.workers,
    error: query.error,
    isPending: query.isPending,
    refetch: query.refetch,
    hasMore: query.hasNextPage,
    isFetchingMore: query.isFetchingNextPage,
    more: query.fetchNextPage,
  };
}

/** One training with its log. */
export function useTraining(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['training', 'job', id],
    queryFn: ({ signal }) => api.training.job(id, signal),
    refetchInterval: current => (current.state.data === undefined || isOpen(current.state.data) ? whileOpen : false),
  });
}

/** What can be done with trainings; everything that shows them is asked for anew. */
export function useTrainingDeeds() {
  const api = useApi();
  const tell = useTell();
  const words = useWords(trainingsWords);
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: ['training'] });
  const order = useMutation({
    mutationFn: (wish: JobWish) => api.training.order(wish),
    onSuccess: ({ jobs }) => jobs.forEach(job => tell.done(words.ordered(job))),
    onError: tell.failed,
    onSettled,
  });
  const cancel = useMutation({
    mutationFn: (id: string) => api.training.cancel(id),
    onSuccess: () => tell.done(words.cancelled),
    onError: tell.failed,
    onSettled,
  });
  const retry = useMutation({
    mutationFn: (id: string) => api.training.retry(id),
    onSuccess: job => tell.done(words.ordered(job)),
    onError: tell.failed,
    onSettled,
  });
  return { order, cancel, retry };
}
