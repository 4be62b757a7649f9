import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Proposal } from '../../../api/mining';
import { useApi } from '../../../api/use-api';
import { withChanged } from './choice';

/** All proposals of a file. */
export function useProposals(importId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['proposals', importId],
    queryFn: ({ signal }) => api.mining.proposals(importId, signal),
  });
}

/** Takes what the server made of one proposal into the list at once, then reads the list again for the others. */
export function useProposalChanged(): (changed: Proposal) => Promise<void> {
  const queries = useQueryClient();
  return useCallback(
    async changed => {
      const queryKey = ['proposals', changed.import];
      queries.setQueryData<readonly Proposal[]>(queryKey, all => all && withChanged(all, changed));
      await queries.invalidateQueries({ queryKey });
    },
    [queries],
  );
}
