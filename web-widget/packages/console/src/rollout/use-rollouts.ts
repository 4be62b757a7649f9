import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/use-api';

const whileUnderWay = 3_000;
const otherwise = 15_000;

/** Where each language's candidate is. */
export function useRollouts() {
  const api = useApi();
  return useQuery({
    queryKey: ['rollouts'],
    queryFn: ({ signal }) => api.rollout.list(signal),
    refetchInterval: whileUnderWay,
  });
}

/** Everything about one candidate, asked for more often while it is under way. */
export function useRollout(id: string, underWay: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: ['rollouts', id],
    queryFn: ({ signal }) => api.rollout.show(id, signal),
    refetchInterval: underWay ? whileUnderWay : otherwise,
  });
}
