import { createContext, use } from 'react';
import type { Access } from './access';

export const SessionContext = createContext<Access | undefined>(undefined);

/** Whoever is signed in around the component. */
export function useSession(): Access {
  const access = use(SessionContext);
  if (access === undefined) throw new Error('nobody is signed in');
  return access;
}
