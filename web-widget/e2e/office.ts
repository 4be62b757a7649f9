import { randomUUID } from 'node:crypto';

/** Whoever is to work at the desk. */
export interface Hired {
  /** Before `@example.com`. */
  readonly who: string;
  readonly name: string;
  readonly languages?: readonly string[];
  readonly capacity?: number;
}

/** What an administrator does to a real server before a test or a picture needs people. */
export class Office {
  constructor(
    private readonly url: string,
    private readonly adminToken: string,
  ) {}

  /** Makes an agent's account with `password` for its own; gives its id. */
  async hire({ who, ...about }: Hired, password: string): Promise<string> {
    const email = `${who}@example.com`;
    const made = await this.call<Invited>('POST', '/api/admin/users', this.adminToken, {
      email,
      role: 'agent',
      ...about,
    });
    const once = made.invitation.one_time_password;
    const first = await this.call<{ access_token: string }>('POST', '/api/auth/login', undefined, {
      email,
      password: once,
    });
    await this.call('PUT', '/api/auth/password', first.access_token, { old: once, new: password });
    return made.user.id;
  }

  async team(name: string, languages: readonly string[], members: readonly string[]): Promise<void> {
    await this.call('POST', '/api/admin/teams', this.adminToken, { name, languages, members });
  }

  /** A customer who talks by requests alone. */
  async caller(locale: string, page: string): Promise<Caller> {
    const opened = await this.call<Opened>('POST', '/api/conversations', undefined, { protocol: 1, locale, page });
    const path = `/api/conversations/${opened.conversation}`;
    return new Caller((what, body) =>
      this.call('POST', `${path}/${what}`, opened.token, { ref: randomUUID(), ...body }),
    );
  }

  private async call<T>(method: string, path: string, token: string | undefined, body: unknown): Promise<T> {
    const bearer = token === undefined ? {} : { Authorization: `Bearer ${token}` };
    const headers = { 'Content-Type': 'application/json', ...bearer };
    const answer = await fetch(this.url + path, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    const text = await answer.text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}

/** One conversation from the customer's side. */
export class Caller {
  constructor(private readonly post: (what: string, body: object) => Promise<unknown>) {}

  async isCalled(name: string, contact: string): Promise<void> {
    await this.post('about', { name, contact });
  }

  /** Gives the number of the reply, where the bot has one. */
  async says(text: string): Promise<number | undefined> {
    const { turns } = (await this.post('messages', { text })) as { turns: readonly { seq: number }[] };
    return turns.at(-1)?.seq;
  }

  async rates(seq: number, vote: 'up' | 'down'): Promise<void> {
    await this.post('rate', { seq, vote });
  }
}

interface Invited {
  readonly user: { readonly id: string };
  readonly invitation: { readonly one_time_password: string };
}

interface Opened {
  readonly conversation: string;
  readonly token: string;
}
