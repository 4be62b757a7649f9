import { createContext, use } from 'react';

interface Session {
  readonly signOut: () => void;
}

export const SessionContext = createContext<Session>({ signOut: () => undefined });

export function useSession(): Session {
  return use(SessionContext);
}
