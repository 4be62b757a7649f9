import type { Grant } from '@frontdesk/protocol';
import type { AuthResource, SignedIn, User } from '../api/auth';
import { ApiFailure, type Bearer } from '../api/http';
import { keptSession } from './kept-session';

/** Who signs in with the installation's token has no account of their own. */
const installer: User = { id: 'installation', email: '', name: 'Admin', role: 'admin' };

/** A token with less time left is not used any more. */
const margin = 10_000;

let sessions = 0;

/** How a session ends: the server no longer takes its token, or whoever holds it leaves. */
export type Ending = 'refused' | 'left';

interface Waiting {
  readonly back: () => void;
  readonly gone: (failure: ApiFailure) => void;
}

/**
 * The right to use the server for as long as it is renewed in time; says when it has ended. A refused one can be taken up
 * again by the same person: until then whoever asks for a token waits, so that nothing begun is lost.
 */
export class Access implements Bearer {
  /** Tells one session of this page from the next. */
  readonly serial = ++sessions;
  readonly user: User;
  private held: Grant;
  private renewing: Promise<Grant> | undefined;
  private ending: Ending | undefined;
  private readonly waiting: Waiting[] = [];
  private readonly returns = new Set<() => void>();

  constructor(
    private readonly auth: AuthResource,
    first: SignedIn,
    private readonly onEnd: (ending: Ending) => void,
  ) {
    this.user = userOf(first);
    this.held = grantOf(first);
  }

  /** Signs in again as this browser did last; nothing where it did not, or may not any more. */
  static async again(auth: AuthResource): Promise<SignedIn | undefined> {
    try {
      return await renewal(auth);
    } catch (e) {
      if (!isRefusal(e)) throw e;
      keptSession.forgetInstallation();
      return undefined;
    }
  }

  /** Whether there is an account with a password behind it. */
  get hasPassword(): boolean {
    return this.user.id !== installer.id;
  }

  token(): Promise<string> {
    return this.patiently(() => this.grant());
  }

  renew(): Promise<string> {
    return this.patiently(() => this.renewGrant());
  }

  /** A grant that is good now; fails at once where the session has ended. */
  async grant(): Promise<Grant> {
    const left = Date.parse(this.held.expiresAt) - Date.now();
    return this.ending === undefined && left > margin ? this.held : this.renewGrant();
  }

  /** One renewal at a time, however many ask for it; fails at once where the session has ended. */
  renewGrant(): Promise<Grant> {
    if (this.ending !== undefined) return Promise.reject(new ApiFailure(401, ''));
    this.renewing ??= this.fetchGrant().finally(() => (this.renewing = undefined));
    return this.renewing;
  }

  /** Has `listener` told whenever an ended session is taken up again; returns what ends that. */
  onReturn(listener: () => void): () => void {
    this.returns.add(listener);
    return () => void this.returns.delete(listener);
  }

  /** Goes on with a new sign-in; false, and nothing changes, where it is another person's or gives another role. */
  resume(next: SignedIn): boolean {
    const { id, role } = userOf(next);
    if (id !== this.user.id || role !== this.user.role || this.ending === 'left') return false;
    this.held = grantOf(next);
    this.ending = undefined;
    for (const each of this.waiting.splice(0)) each.back();
    for (const listener of this.returns) listener();
    return true;
  }

  /** Gives up an ended session: whoever waits for a token is told that there will be none. */
  abandon(): void {
    this.ending = 'left';
    for (const each of this.waiting.splice(0)) each.gone(new ApiFailure(401, ''));
  }

  /** Sets another password and goes on with the token that is good after it. */
  async setPassword(old: string, fresh: string): Promise<SignedIn> {
    const next = await this.auth.setPassword(this, old, fresh);
    this.held = grantOf(next);
    return next;
  }

  /** Ends the session here at once, and on the server as soon as it hears of it. */
  signOut(): void {
    const { token } = this.held;
    this.end('left');
    this.abandon();
    this.auth.signOut(token).catch((e: unknown) => {
      if (!(e instanceof ApiFailure)) throw e; // Out of reach: the cookie runs out by itself.
    });
  }

  private async patiently(get: () => Promise<Grant>): Promise<string> {
    try {
      return (await get()).token;
    } catch (e) {
      if (this.ending !== 'refused') throw e;
      await new Promise<void>((back, gone) => this.waiting.push({ back, gone }));
      return this.held.token;
    }
  }

  private async fetchGrant(): Promise<Grant> {
    try {
      const again = await renewal(this.auth);
      // Another account's: somebody else has signed in in this browser meanwhile.
      if (again === undefined || userOf(again).id !== this.user.id) throw new ApiFailure(401, '');
      this.held = grantOf(again);
      return this.held;
    } catch (e) {
      if (isRefusal(e)) this.end('refused');
      throw e;
    }
  }

  private end(ending: Ending): void {
    if (this.ending === 'left' || this.ending === ending) return;
    this.ending = ending;
    // Of a refused sign-in the mark stays: another tab may hold a good one.
    if (ending === 'left') keptSession.clear();
    else keptSession.forgetInstallation();
    this.onEnd(ending);
  }
}

const userOf = ({ user }: SignedIn): User => user ?? installer;

const grantOf = ({ access_token, expires_in }: SignedIn): Grant => ({
  token: access_token,
  expiresAt: new Date(Date.now() + expires_in * 1000).toISOString(),
});

const isRefusal = (e: unknown) => e instanceof ApiFailure && (e.status === 401 || e.status === 403);

async function renewal(auth: AuthResource): Promise<SignedIn | undefined> {
  const token = keptSession.installationToken();
  if (token !== undefined) return auth.withInstallationToken(token);
  return keptSession.isSignedIn() ? alone(() => auth.refresh()) : undefined;
}

/** A refresh token is good once: two tabs that used it at the same time would look like a thief. */
function alone<T>(act: () => Promise<T>): Promise<T> {
  // Locks exist in secure contexts only.
  const { locks } = navigator as { locks?: LockManager | null };
  return locks == null ? act() : locks.request('frontdesk.refresh', act);
}
