import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { isScheduled, outdatedIn, type Outdated } from '../../../../api/drafts';
import { useApi } from '../../../../api/use-api';
import { useWords } from '../../../../language/language';
import { useTell } from '../../../../parts/failure/tell';
import { useKnowledgeChanged } from '../../../use-knowledge-changed';
import { publishWords } from './publish.words';

interface Wanted {
  readonly note: string;
  readonly time: string | undefined;
}

/** Publishes a draft, and goes on to where the result is seen. */
export function usePublish(id: string, onOutdated: (late: Outdated) => Promise<void>) {
  const words = useWords(publishWords);
  const api = useApi();
  const tell = useTell();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const changed = useKnowledgeChanged();
  return useMutation({
    mutationFn: ({ note, time }: Wanted) => api.drafts.publish(id, note, time),
    onSuccess: async made => {
      if (isScheduled(made)) {
        tell.done(words.planned);
        return queries.invalidateQueries({ queryKey: ['schedule'] });
      }
      tell.done(made.published ? words.published(made.version.number) : words.nothing);
      await navigate('/knowledge/versions');
      await changed();
    },
    onError: failure => {
      const late = outdatedIn(failure);
      if (late === undefined) return tell.failed(failure);
      scrollTo({ top: 0 });
      return onOutdated(late);
    },
  });
}
