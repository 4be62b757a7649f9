import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiFailure } from '../api/http';
import type { Account, StaffTeam } from '../api/staff';
import { useApi } from '../api/use-api';
import { useWords } from '../language/language';
import { useTell } from '../parts/failure/tell';
import { refusalOf } from './account-draft';
import { accountsWords } from './accounts.words';

export function useAccounts() {
  const api = useApi();
  return useQuery({ queryKey: ['staff', 'users'], queryFn: ({ signal }) => api.staff.accounts(signal) });
}

export function useStaffTeams() {
  const api = useApi();
  return useQuery({ queryKey: ['staff', 'teams'], queryFn: ({ signal }) => api.staff.teams(signal) });
}

/** Changes accounts and teams; whatever lists them is fetched again. */
export function useStaffChanges() {
  const words = useWords(accountsWords);
  const api = useApi();
  const queries = useQueryClient();
  const tell = useTell();
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['staff'] }),
      queries.invalidateQueries({ queryKey: ['roster'] }),
    ]);
  const done = (sentence: string) => async () => {
    await refresh();
    tell.done(sentence);
  };
  const onError = tell.failed;
  return {
    saveAccount: useMutation({
      mutationFn: (account: Account) => api.staff.saveAccount(account),
      onSuccess: done(words.saved),
      // What the form has words for, it says itself.
      onError: failure => {
        const isTold = failure instanceof ApiFailure && Object.keys(refusalOf(failure, words)).length > 0;
        if (!isTold) tell.failed(failure);
      },
    }),
    joinTeams: useMutation({
      mutationFn: ({ id, teams }: Pick<Account, 'id' | 'teams'>) => api.staff.joinTeams(id, teams),
      onSettled: refresh,
      onError,
    }),
    invite: useMutation({ mutationFn: (id: string) => api.staff.invite(id), onSuccess: refresh, onError }),
    saveTeam: useMutation({
      mutationFn: (team: StaffTeam) => api.staff.saveTeam(team),
      onSuccess: done(words.saved),
      onError,
    }),
    removeTeam: useMutation({
      mutationFn: (id: string) => api.staff.removeTeam(id),
      onSuccess: done(words.removed),
      onError,
    }),
  };
}
