import type { Role } from '@frontdesk/protocol';
import { accepted, Http, json, reach, type Bearer, type Fetcher } from './http';

/** Who is signed in. */
export interface User {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

/** What a sign-in gives: a short-lived token, and whose it is. */
export interface SignedIn {
  readonly access_token: string;
  /** Seconds. */
  readonly expires_in: number;
  readonly user?: User;
  /** Whether the token opens nothing yet but the way to a password of one's own. */
  readonly must_set_password?: boolean;
}

/** Whether people may also sign in through an identity provider, and what it is called. */
export interface Provider {
  readonly available: boolean;
  readonly name?: string | null;
}

/** Where the browser goes to sign in through the identity provider; it comes back signed in, or with `?sign-in=failed`. */
export const providerAddress = '/api/auth/oidc/start';

/** `/api/auth`: mostly needs no token; the refresh token is a cookie that no script sees. */
export class AuthResource {
  constructor(private readonly fetcher: Fetcher = (input, init) => fetch(input, init)) {}

  async provider(signal?: AbortSignal): Promise<Provider> {
    const init: RequestInit = { credentials: 'same-origin', signal: signal ?? null };
    return json<Provider>(await accepted(await reach(this.fetcher, '/api/auth/oidc', init)));
  }

  signIn(email: string, password: string): Promise<SignedIn> {
    return this.post('/login', { email, password });
  }

  /** Signs in with the installation's admin token. */
  withInstallationToken(token: string): Promise<SignedIn> {
    return this.post('/token', { token });
  }

  refresh(): Promise<SignedIn> {
    return this.post('/refresh', {});
  }

  /** Sets another password and so ends every other sign-in; the answer's token is the one that is good from then on. */
  setPassword(bearer: Bearer, old: string, fresh: string): Promise<SignedIn> {
    return new Http({ base: '/api/auth', bearer, fetcher: this.fetcher }).put('/password', { old, new: fresh });
  }

  async signOut(token: string): Promise<void> {
    await this.post('/logout', {}, { Authorization: `Bearer ${token}` });
  }

  private async post<T>(path: string, body: unknown, more: Record<string, string> = {}): Promise<T> {
    // The header of our own keeps other sites from using the cookie.
    const headers = { 'Content-Type': 'application/json', 'X-Frontdesk': '1', ...more };
    const init: RequestInit = { method: 'POST', headers, body: JSON.stringify(body), credentials: 'same-origin' };
    return json<T>(await accepted(await reach(this.fetcher, `/api/auth${path}`, init)));
  }
}
