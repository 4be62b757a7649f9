import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Hours } from '../api/hours';
import { useApi } from '../api/use-api';

const key = ['hours', 'set'];

/** The hours as they are set, asked for afresh by every visit and not again while they are edited. */
export function useHours() {
  const api = useApi();
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.hours.read(signal),
    gcTime: 0,
    staleTime: Infinity,
  });
}

export function useSaveHours() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (hours: Hours) => api.hours.save(hours),
    onSuccess: (_, hours) => queries.setQueryData(key, hours),
  });
}

/** What customers would be told now by the hours in `json`; asked again as time goes by. */
export function usePreview(json: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['hours', 'preview', json],
    queryFn: () => api.hours.preview(JSON.parse(json) as Hours),
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
}
