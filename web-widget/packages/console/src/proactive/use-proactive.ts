import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ProactiveRule } from '../api/proactive';
import { useApi } from '../api/use-api';
import { useWords } from '../language/language';
import { useTell } from '../parts/failure/tell';
import { refusalOf } from '../parts/refusal/refusal';
import { proactiveWords } from './proactive.words';

const key = ['proactive'];

/** The rules with their counts, as these grow. */
export function useProactive() {
  const api = useApi();
  return useQuery({ queryKey: key, queryFn: ({ signal }) => api.proactive.list(signal), refetchInterval: 30_000 });
}

/** Adds or changes a rule. A refused field is for the form to show. */
export function useSaveRule() {
  const words = useWords(proactiveWords);
  const api = useApi();
  const queries = useQueryClient();
  const tell = useTell();
  return useMutation({
    mutationFn: (rule: ProactiveRule) => (rule.id === '' ? api.proactive.add(rule) : api.proactive.change(rule)),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: key });
      tell.done(words.saved);
    },
    onError: failure => {
      if (refusalOf(failure) === undefined) tell.failed(failure);
    },
  });
}

export function useRemoveRule(id: string) {
  const words = useWords(proactiveWords);
  const api = useApi();
  const queries = useQueryClient();
  const tell = useTell();
  return useMutation({
    mutationFn: () => api.proactive.remove(id),
    onSuccess: async () => {
      tell.done(words.removed);
      await queries.invalidateQueries({ queryKey: key });
    },
    onError: tell.failed,
  });
}
