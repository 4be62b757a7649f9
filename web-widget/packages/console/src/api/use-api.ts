import { useQuery } from '@tanstack/react-query';
import { createContext, use } from 'react';
import type { Api } from './api';
import { isTraining } from './status';

export const ApiContext = createContext<Api | undefined>(undefined);

/** The API of the session that surrounds the component. */
export function useApi(): Api {
  const api = use(ApiContext);
  if (api === undefined) throw new Error('no session around');
  return api;
}

const whileTraining = 2_000;
const otherwise = 15_000;

/** The server's status, asked for more often while a training runs. */
export function useStatus() {
  const api = useApi();
  return useQuery({
    queryKey: ['status'],
    queryFn: ({ signal }) => api.status.read(signal),
    refetchInterval: query => (isTraining(query.state.data) ? whileTraining : otherwise),
  });
}

/** All intents; they change with a deployment only. */
export function useIntents() {
  const api = useApi();
  return useQuery({
    queryKey: ['intents'],
    queryFn: ({ signal }) => api.intents.list(signal),
    staleTime: 10 * 60_000,
  });
}
