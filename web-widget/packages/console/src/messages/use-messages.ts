import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../api/use-api';
import { useWords } from '../language/language';
import { useTell } from '../parts/failure/tell';
import { messagesWords } from './messages.words';

const key = ['messages'];

/** The left messages with their answers, asked for again and again. */
export function useMessages() {
  const api = useApi();
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.messages.list(signal),
    refetchInterval: 15_000,
  });
}

/** Whatever shows messages, or how many there are, is fetched again. */
function useRefresh() {
  const queries = useQueryClient();
  return () =>
    Promise.all([queries.invalidateQueries({ queryKey: key }), queries.invalidateQueries({ queryKey: ['status'] })]);
}

export function useMark() {
  const api = useApi();
  const tell = useTell();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ id, done }: { id: string; done: boolean }) => api.messages.mark(id, done),
    onSuccess: refresh,
    onError: tell.failed,
  });
}

/** Answers one message by e-mail; why it cannot be answered is for the form to show. */
export function useAnswer(id: string) {
  const words = useWords(messagesWords);
  const api = useApi();
  const tell = useTell();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (text: string) => api.messages.answer(id, text),
    onSuccess: async () => {
      tell.done(words.underWay);
      await refresh();
    },
  });
}
