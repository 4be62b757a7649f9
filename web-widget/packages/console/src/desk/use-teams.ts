import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '../api/use-api';

/** The teams of the desk and their names; a team that is not known keeps its id. */
export function useTeams() {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['roster'],
    queryFn: ({ signal }) => api.desk.roster(signal),
    staleTime: 60_000,
  });
  return useMemo(() => {
    const names = new Map((data?.teams ?? []).map(team => [team.id, team.name]));
    return { teams: data?.teams ?? [], agents: data?.agents ?? [], nameOf: (id: string) => names.get(id) ?? id };
  }, [data]);
}
