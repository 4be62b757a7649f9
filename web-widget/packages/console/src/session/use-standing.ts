import { useCallback, useEffect, useState } from 'react';
import type { AuthResource, SignedIn } from '../api/auth';
import { Access } from './access';
import { mayPass } from './mishap';

/** How somebody stands to the console. */
export type Standing =
  | { readonly is: 'looking' }
  /** The server does not answer whether they are signed in. */
  | { readonly is: 'away'; readonly attempts: number }
  | { readonly is: 'out'; readonly newcomer?: SignedIn }
  | { readonly is: 'in'; readonly access: Access; readonly ended: boolean };

/** Looks whether this browser is signed in, lets people in and follows what becomes of their session. */
export function useStanding(auth: AuthResource) {
  const [standing, setStanding] = useState<Standing>({ is: 'looking' });
  const begin = useCallback(
    (first: SignedIn) => {
      const access = new Access(auth, first, ending =>
        setStanding(ending === 'refused' ? { is: 'in', access, ended: true } : { is: 'out' }),
      );
      setStanding({ is: 'in', access, ended: false });
    },
    [auth],
  );
  const look = useCallback(
    () =>
      Access.again(auth).then(
        first => {
          if (first === undefined) setStanding({ is: 'out' });
          else if (first.must_set_password === true) setStanding({ is: 'out', newcomer: first });
          else begin(first);
        },
        (failure: unknown) =>
          setStanding(before =>
            mayPass(failure) ? { is: 'away', attempts: before.is === 'away' ? before.attempts + 1 : 1 } : { is: 'out' },
          ),
      ),
    [auth, begin],
  );
  useEffect(() => void look(), [look]);
  const running = standing.is === 'in' ? standing.access : undefined;
  const enter = useCallback(
    (first: SignedIn) => {
      if (running?.resume(first) === true) return setStanding({ is: 'in', access: running, ended: false });
      running?.abandon();
      begin(first);
    },
    [running, begin],
  );
  const leave = useCallback(() => {
    running?.abandon();
    setStanding({ is: 'out' });
  }, [running]);
  return { standing, enter, leave, look };
}
