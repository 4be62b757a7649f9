import type { Grant } from '@frontdesk/protocol';
import type { AuthResource, SignedIn, User } from '../api/auth';
import { ApiFailure, type Bearer } from '../api/http';
import { keptSession } from './kept-session';

/** Who signs in with the installation's token has no account of their own. */
const installer: User = { id: 'installation', email: '', name: 'Admin', role: 'admin' };

/** A token with less time left is not used any more. */
const margin = 10_000;

/** The right to use the server for as long as it is renewed in time; says once when it has ended. */
export class Access implements Bearer {
  readonly user: User;
  private grant: Grant;
  private renewing: Promise<Grant> | undefined;
  private over = false;

  constructor(
    private readonly auth: AuthResource,
    first: SignedIn,
    private readonly onEnd: (refused: boolean) => void,
  ) {
    this.user = first.user ?? installer;
    this.grant = grantOf(first);
  }

  /** Signs in again as this browser did last; nothing where it did not, or may not any more. */
  static async again(auth: AuthResource): Promise<SignedIn | undefined> {
    try {
      return await renewal(auth);
    } catch (e) {
      if (e instanceof ApiFailure && e.status !== 401) throw e;
      keptSession.clear();
      return undefined;
    }
  }

  async token(): Promise<string> {
    const left = Date.parse(this.grant.expiresAt) - Date.now();
    return left > margin ? this.grant.token : this.renew();
  }

  async renew(): Promise<string> {
    return (await this.renewGrant()).token;
  }

  /** One renewal at a time, however many ask for it. */
  renewGrant(): Promise<Grant> {
    this.renewing ??= this.fetchGrant().finally(() => (this.renewing = undefined));
    return this.renewing;
  }

  /** Ends the session here at once, and on the server as soon as it hears of it. */
  signOut(): void {
    const { token } = this.grant;
    this.end(false);
    this.auth.signOut(token).catch((e: unknown) => {
      if (!(e instanceof ApiFailure)) throw e; // Out of reach: the cookie runs out by itself.
    });
  }

  private async fetchGrant(): Promise<Grant> {
    try {
      const again = await renewal(this.auth);
      if (again === undefined) throw new ApiFailure(401, '');
      this.grant = grantOf(again);
      return this.grant;
    } catch (e) {
      if (e instanceof ApiFailure && (e.status === 401 || e.status === 403)) this.end(true);
      throw e;
    }
  }

  private end(refused: boolean): void {
    if (this.over) return;
    this.over = true;
    keptSession.clear();
    this.onEnd(refused);
  }
}

const grantOf = ({ access_token, expires_in }: SignedIn): Grant => ({
  token: access_token,
  expiresAt: new Date(Date.now() + expires_in * 1000).toISOString(),
});

async function renewal(auth: AuthResource): Promise<SignedIn | undefined> {
  const token = keptSession.installationToken();
  if (token !== undefined) return auth.withInstallationToken(token);
  return keptSession.isSignedIn() ? alone(() => auth.refresh()) : undefined;
}

/** A refresh token is good once: two tabs that used it at the same time would look like a thief. */
function alone<T>(act: () => Promise<T>): Promise<T> {
  // Locks exist in secure contexts only.
  const locks = (navigator as { locks?: LockManager }).locks;
  return locks === undefined ? act() : locks.request('frontdesk.refresh', act);
}
