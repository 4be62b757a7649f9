import type { Role } from '@frontdesk/protocol';
import { accepted, json, reach, type Fetcher } from './http';

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
}

/** `/api/auth`: needs no token; the refresh token is a cookie that no script sees. */
export class AuthResource {
  constructor(private readonly fetcher: Fetcher = (input, init) => fetch(input, init)) {}

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
