import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/use-api';

/** The drafts there are. */
export function useDrafts() {
  const api = useApi();
  return useQuery({ queryKey: ['rehearsal-drafts'], queryFn: ({ signal }) => api.rehearsal.drafts(signal) });
}
