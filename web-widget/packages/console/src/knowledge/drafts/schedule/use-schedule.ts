import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Scheduled } from '../../../api/drafts';
import { useApi } from '../../../api/use-api';
import { useWords } from '../../../language/language';
import { useTell } from '../../../parts/failure/tell';
import { uploadWords } from '../upload.words';

const whileWaiting = 5_000;

/** All publications at a time, asked for again while one is under way. */
export function useSchedule() {
  const api = useApi();
  return useQuery({
    queryKey: ['schedule'],
    queryFn: ({ signal }) => api.drafts.schedule(signal),
    refetchInterval: query => (query.state.data?.some(isAhead) ? whileWaiting : false),
  });
}

/** Whether it is not over yet. */
export const isAhead = ({ state }: Scheduled): boolean => state === 'waiting' || state === 'running';

export function useCancel(onDone: () => void) {
  const words = useWords(uploadWords);
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (scheduled: Scheduled) => api.drafts.cancel(scheduled.id),
    onSuccess: () => tell.done(words.cancelled),
    onError: tell.failed,
    onSettled: () => {
      onDone();
      return queries.invalidateQueries({ queryKey: ['schedule'] });
    },
  });
}
