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
  /** Whether they have set a password, have one to set, or sign in through the identity provider only. */
  readonly password?: 'none' | 'one_time' | 'set';
}

/** What somebody signs in with once, to set a password of their own; the server tells it once. */
export interface Invitation {
  readonly one_time_password: string;
  readonly expires_at: string;
}

/** A saved account; a new one comes with the password to hand on. */
export interface Saved {
  readonly id: string;
  readonly invitation?: Invitation;
}

interface Invited {
  readonly user: Account;
  readonly invitation: Invitation;
}

export interface StaffTeam {
  readonly id: string;
  readonly name: string;
  readonly intents: readonly string[];
  readonly languages: readonly string[];
  readonly members: readonly string[];
}

export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  /** The account's id, or what was typed where nobody signed in. */
  readonly who: string;
  /** Empty where nobody signed in. */
  readonly name: string;
  readonly action: string;
  readonly on: string;
  readonly detail: string;
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

  /** An account without an id is a new one. Of which teams it is, {@link joinTeams} says. */
  async saveAccount({ id, email, name, role, languages, capacity, active }: Account): Promise<Saved> {
    const fields = { email, name, role, languages, capacity, active };
    if (id !== '') return { id: (await this.http.put<Account>(of('/users', id), fields)).id };
    const { user, invitation } = await this.http.add<Invited>('/users', fields);
    return { id: user.id, invitation };
  }

  /** A new one-time password in place of whatever there was; ends every sign-in of the account. */
  async invite(id: string): Promise<Invitation> {
    return (await this.http.add<Invited>(`${of('/users', id)}/password`, {})).invitation;
  }

  /** Makes an account a member of `wanted` teams and of no others. */
  async joinTeams(id: string, wanted: readonly string[]): Promise<void> {
    for (const { id: team, members } of await this.teams()) {
      const [isIn, shall] = [members.includes(id), wanted.includes(team)];
      if (isIn === shall) continue;
      const next = shall ? [...members, id] : members.filter(each => each !== id);
      await this.http.put(of('/teams', team), { members: next });
    }
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
