import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Api } from '../api/api';
import { AuthResource } from '../api/auth';
import { ApiFailure } from '../api/http';
import { ApiContext } from '../api/use-api';
import { Loading } from '../parts/loading/loading';
import type { Access } from './access';
import { Door } from './door/door';
import { Away } from './entrance/away';
import { Entrance } from './entrance/entrance';
import { SignInAgain } from './entrance/sign-in-again';
import { SessionContext } from './session';
import { useStanding } from './use-standing';

const auth = new AuthResource();

/** Shows `children` to who is signed in, and the way in to everyone else; a session that ends leaves them as they are. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const { standing, enter, leave, look } = useStanding(auth);
  const turnedAway = useTurnedAway(standing.is === 'in');
  switch (standing.is) {
    case 'looking':
      return <Loading lines={3} />;
    case 'away':
      return (
        <Door>
          <Away attempts={standing.attempts} onRetry={() => void look()} />
        </Door>
      );
    case 'out':
      return (
        <Door>
          <Entrance auth={auth} turnedAway={turnedAway} newcomer={standing.newcomer} onEntered={enter} />
        </Door>
      );
    case 'in':
      return (
        <>
          <Inside key={standing.access.serial} access={standing.access} inert={standing.ended}>
            {children}
          </Inside>
          {standing.ended && <SignInAgain auth={auth} access={standing.access} onEntered={enter} onLeave={leave} />}
        </>
      );
  }
}

const mark = 'sign-in';

/** Whether the identity provider has sent the browser back with nothing; forgotten once somebody is in. */
function useTurnedAway(isIn: boolean): boolean {
  const [query, setQuery] = useSearchParams();
  useEffect(() => {
    if (!isIn || !query.has(mark)) return;
    const rest = new URLSearchParams(query);
    rest.delete(mark);
    setQuery(rest, { replace: true });
  }, [isIn, query, setQuery]);
  return query.get(mark) === 'failed';
}

interface InsideProps {
  readonly access: Access;
  /** Whether nothing of it may be used for now. */
  readonly inert: boolean;
  readonly children: ReactNode;
}

function Inside({ access, inert, children }: InsideProps) {
  const { api, queries } = useMemo(
    () => ({ api: new Api(access, access.user.role === 'admin'), queries: freshQueries() }),
    [access],
  );
  return (
    <SessionContext value={access}>
      <ApiContext value={api}>
        <QueryClientProvider client={queries}>
          <div inert={inert}>{children}</div>
        </QueryClientProvider>
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
