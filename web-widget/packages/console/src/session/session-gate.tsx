import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Api } from '../api/api';
import { AuthResource, type SignedIn } from '../api/auth';
import { ApiFailure } from '../api/http';
import { ApiContext } from '../api/use-api';
import { Loading } from '../parts/loading/loading';
import { Access } from './access';
import { SessionContext } from './session';
import { SignIn } from './sign-in/sign-in';

type Standing =
  { readonly is: 'looking' } | { readonly is: 'out'; readonly ended: boolean } | { readonly is: 'in'; access: Access };

const auth = new AuthResource();

/** Shows `children` to who is signed in, and the sign-in to everyone else; a refused token ends the session. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const [standing, setStanding] = useState<Standing>({ is: 'looking' });
  const enter = (first: SignedIn) =>
    setStanding({ is: 'in', access: new Access(auth, first, ended => setStanding({ is: 'out', ended })) });
  useEffect(() => {
    let here = true;
    Access.again(auth).then(
      first => here && (first === undefined ? setStanding({ is: 'out', ended: false }) : enter(first)),
      () => here && setStanding({ is: 'out', ended: false }),
    );
    return () => {
      here = false;
    };
  }, []);
  if (standing.is === 'looking') return <Loading lines={3} />;
  if (standing.is === 'out') return <SignIn auth={auth} ended={standing.ended} onSignedIn={enter} />;
  return <Inside access={standing.access}>{children}</Inside>;
}

function Inside({ access, children }: { readonly access: Access; readonly children: ReactNode }) {
  const { api, queries } = useMemo(
    () => ({ api: new Api(access, access.user.role === 'admin'), queries: freshQueries() }),
    [access],
  );
  return (
    <SessionContext value={access}>
      <ApiContext value={api}>
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
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
