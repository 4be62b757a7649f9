import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

const concerned = ['entries', 'entry', 'versions', 'drafts', 'schedule', 'status'];

/** Has everything read again that another version of the knowledge shows in. */
export function useKnowledgeChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    await Promise.all(concerned.map(kind => queries.invalidateQueries({ queryKey: [kind] })));
  }, [queries]);
}
