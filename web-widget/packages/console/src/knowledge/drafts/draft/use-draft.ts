import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Draft, DraftChanges, Outdated } from '../../../api/drafts';
import { useApi } from '../../../api/use-api';
import { useTell } from '../../../parts/failure/tell';
import { draftKey } from '../draft-path';

/** The report on a draft, and what can be done to change it. */
export function useDraft(id: string) {
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  const [outdated, setOutdated] = useState<Outdated>();
  const report = useQuery({
    queryKey: draftKey(id),
    queryFn: ({ signal }) => api.drafts.show(id, signal),
    // A report is of its draft and base, neither of which changes by itself.
    staleTime: 60_000,
  });
  /** Takes a fresh report for the one there is; what was read of the old one is read again. */
  const renew = async (fresh: Draft) => {
    queries.setQueryData(draftKey(id), fresh);
    await queries.invalidateQueries({
      predicate: ({ queryKey: [kind, of, ...more] }) => kind === 'draft' && of === id && more.length > 0,
    });
  };
  const change = useMutation({
    mutationFn: (changes: DraftChanges) => api.drafts.change(id, changes),
    onSuccess: renew,
    onError: tell.failed,
  });
  const onOutdated = async (late: Outdated) => {
    setOutdated(late);
    if (late.report != null) await renew(late.report);
  };
  return { report, change, outdated, onOutdated };
}

export type DraftChange = ReturnType<typeof useDraft>['change'];
