import { useMutation, useQueryClient } from '@tanstack/react-query';
import { reportOf, type FaqEntry } from '../../api/faq';
import { useApi } from '../../api/use-api';
import { useWords } from '../../language/language';
import { useTell } from '../../parts/failure/tell';
import { objections, type FieldErrors } from './draft';
import { editorWords } from './editor.words';

/** Saving and deleting an entry; the server's objections go to the fields. */
export function useEntryChanges(onDone: () => void, onObjections: (errors: FieldErrors) => void) {
  const words = useWords(editorWords);
  const api = useApi();
  const queries = useQueryClient();
  const tell = useTell();
  const finish = async (sentence: string) => {
    tell.done(sentence);
    onDone();
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['faq'] }),
      queries.invalidateQueries({ queryKey: ['status'] }),
    ]);
  };
  const save = useMutation({
    mutationFn: (entry: FaqEntry) => api.faq.put(entry),
    onSuccess: () => finish(words.saved),
    onError: failure => {
      const refusal = reportOf(failure);
      if (refusal === undefined || refusal.problems.length === 0) tell.failed(failure);
      else onObjections(objections(refusal.problems));
    },
  });
  const remove = useMutation({
    mutationFn: (entry: FaqEntry) => api.faq.remove(entry.id, entry.lang),
    onSuccess: () => finish(words.removed),
    onError: tell.failed,
  });
  return { save, remove };
}
