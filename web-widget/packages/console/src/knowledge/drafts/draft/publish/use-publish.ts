import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { failingIn, isScheduled, outdatedIn, type Draft, type Outdated, type Publishing } from '../../../../api/drafts';
import type { Told } from '../../../../api/rehearsal';
import { useApi } from '../../../../api/use-api';
import { useWords } from '../../../../language/language';
import { useTell } from '../../../../parts/failure/tell';
import { useKnowledgeChanged } from '../../../use-knowledge-changed';
import { publishWords } from './publish.words';

/** Tests that fail on the draft as a report tells of it. */
interface Failing {
  readonly report: Draft;
  readonly tests: readonly Told[];
}

/** Publishes a draft, and goes on to where the result is seen; tells the tests that fail where it is not published. */
export function usePublish(report: Draft, onOutdated: (late: Outdated) => Promise<void>) {
  const words = useWords(publishWords);
  const api = useApi();
  const tell = useTell();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const changed = useKnowledgeChanged();
  const [failing, setFailing] = useState<Failing>();
  const publish = useMutation({
    mutationFn: (wanted: Publishing) => api.drafts.publish(report.draft.id, wanted),
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
      const tests = failingIn(failure);
      setFailing(tests && { report, tests });
      if (tests !== undefined) return;
      const late = outdatedIn(failure);
      if (late === undefined) return tell.failed(failure);
      scrollTo({ top: 0 });
      return onOutdated(late);
    },
  });
  // What has been changed since may pass.
  return { publish, failing: failing?.report === report ? failing.tests : undefined };
}
