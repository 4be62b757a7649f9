import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Run } from '../api/rehearsal';

const whileRunning = 1_000;

/** What came of a run; asked again and again until it has ended. */
export function useRun<T extends { readonly run: Run }>(
  kind: string,
  id: string | undefined,
  read: (id: string, signal: AbortSignal) => Promise<T>,
): UseQueryResult<T> {
  return useQuery({
    queryKey: ['runs', kind, id],
    queryFn: ({ signal }) => read(id ?? '', signal),
    enabled: id !== undefined,
    refetchInterval: query => (query.state.data?.run.state === 'running' ? whileRunning : false),
  });
}

/** The runs of a kind, the latest first. */
export function useRuns(kind: string, list: (signal: AbortSignal) => Promise<{ readonly runs: readonly Run[] }>) {
  return useQuery({ queryKey: ['runs', kind], queryFn: ({ signal }) => list(signal) });
}

/** The run shown first: the latest of the draft that is chosen, else the latest of all. */
export const lastOf = (runs: readonly Run[], draft: string): Run | undefined =>
  runs.find(run => draft !== '' && run.draft === draft) ?? runs[0];
