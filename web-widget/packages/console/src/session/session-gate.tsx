import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { Api } from '../api/api';
import { ApiFailure, Http } from '../api/http';
import { ApiContext } from '../api/use-api';
import { SessionContext } from './session';
import { SignIn } from './sign-in/sign-in';
import { keptToken } from './token';

/** Shows `children` to who is signed in, and the sign-in to everyone else; a refused token ends the session. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const [token, setToken] = useState(keptToken.read);
  const [ended, setEnded] = useState(false);
  const session = useMemo(() => {
    const leave = (refused: boolean) => {
      keptToken.clear();
      setEnded(refused);
      setToken(undefined);
    };
    return {
      api: new Api(new Http({ token: token ?? '', onUnauthorized: () => leave(true) })),
      queries: freshQueries(),
      signOut: () => leave(false),
    };
  }, [token]);
  const signIn = (accepted: string) => {
    keptToken.write(accepted);
    setEnded(false);
    setToken(accepted);
  };
  if (token === undefined) return <SignIn ended={ended} onToken={signIn} />;
  return (
    <SessionContext value={session}>
      <ApiContext value={session.api}>
        <QueryClientProvider client={session.queries}>{children}</QueryClientProvider>
      </ApiContext>
    </SessionContext>
  );
}

/** Nothing of one session is kept for the next; what the server refused is not asked again. */
function freshQueries(): QueryClient {
  const mayPass = (failure: Error) => !(failure instanceof ApiFailure) || failure.status === 0 || failure.status >= 500;
  return new QueryClient({
    defaultOptions: { queries: { staleTime: 2_000, retry: (count, failure) => count < 1 && mayPass(failure) } },
  });
}
