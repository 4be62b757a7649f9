import type { Role } from '@frontdesk/protocol';
import type { Http } from './http';

export const roles = ['agent', 'supervisor', 'admin'] as const satisfies readonly Role[];

/** An account of somebody who answers or looks after the desk. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly languages: readonly string[];
  readonly capacity: number;
  readonly teams: readonly string[];
  readonly active: boolean;
}

/** What a new account, or one that was locked out, signs in with for the first time. */
export interface FirstPassword {
  readonly password?: string;
}

export interface StaffTeam {
  readonly id: string;
  readonly name: string;
  readonly intents: readonly string[];
  readonly languages: readonly string[];
  readonly members: readonly string[];
}

export interface AuditEntry {
  readonly at: string;
  readonly who: string;
  readonly action: string;
  readonly subject: string;
  readonly detail?: string | null;
}

export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  readonly next?: string | null;
}

const of = (path: string, id: string) => `${path}/${encodeURIComponent(id)}`;

/** `/users`, `/teams` and `/audit` */
export class StaffResource {
  constructor(private readonly http: Http) {}

  async accounts(signal?: AbortSignal): Promise<readonly Account[]> {
    return (await this.http.get<{ users: readonly Account[] }>('/users', {}, signal)).users;
  }

  /** An account without an id is a new one. */
  async saveAccount({ id, ...fields }: Account): Promise<FirstPassword> {
    const saved =
      id === '' ? this.http.add<unknown>('/users', fields) : this.http.put<unknown>(of('/users', id), fields);
    return (await saved) ?? {};
  }

  async teams(signal?: AbortSignal): Promise<readonly StaffTeam[]> {
    return (await this.http.get<{ teams: readonly StaffTeam[] }>('/teams', {}, signal)).teams;
  }

  saveTeam({ id, ...fields }: StaffTeam): Promise<unknown> {
    return id === '' ? this.http.add('/teams', fields) : this.http.put(of('/teams', id), fields);
  }

  removeTeam(id: string): Promise<void> {
    return this.http.delete(of('/teams', id));
  }

  audit(cursor?: string, signal?: AbortSignal): Promise<AuditPage> {
    return this.http.get('/audit', { cursor }, signal);
  }
}
