import { afterEach, beforeEach, expect, it } from 'vitest';
import { AuthResource, type SignedIn } from '../api/auth';
import { ApiFailure, Http } from '../api/http';
import { Access, type Ending } from './access';
import { keptSession } from './kept-session';

/** A server with one account, whose good tokens and refresh cookie the test decides on. */
class Server {
  good = new Set<string>();
  /** Who the browser's cookie belongs to; nobody's is refused. */
  cookie: string | undefined = 'mei';
  reachable = true;
  readonly saved: string[] = [];
  private given = 0;

  readonly fetch = (input: string, { method, body, headers }: RequestInit): Promise<Response> => {
    if (!this.reachable) return Promise.reject(new TypeError('no network'));
    if (input === '/api/auth/refresh') return Promise.resolve(this.refresh());
    if (!this.good.has((headers as Record<string, string>)['Authorization'] ?? '')) return Promise.resolve(refusal());
    if (input === '/api/auth/password') {
      this.good.clear();
      return Promise.resolve(Response.json(this.signIn('mei')));
    }
    if (method === 'PUT') this.saved.push(body as string);
    return Promise.resolve(Response.json({}));
  };

  signIn(id: string, role: 'agent' | 'admin' = 'agent'): SignedIn {
    const access_token = `${id}-${++this.given}`;
    this.good.add(`Bearer ${access_token}`);
    return { access_token, expires_in: 600, user: { id, role, email: `${id}@example.com`, name: id } };
  }

  private refresh(): Response {
    return this.cookie === undefined ? refusal() : Response.json(this.signIn(this.cookie));
  }
}

const refusal = () => new Response('{}', { status: 401 });

let server: Server;
let access: Access;
let endings: Ending[];
let http: Http;

beforeEach(() => {
  server = new Server();
  endings = [];
  keptSession.byCookie();
  access = new Access(new AuthResource(server.fetch), server.signIn('mei'), ending => endings.push(ending));
  http = new Http({ base: '', bearer: access, fetcher: server.fetch });
});
afterEach(() => keptSession.clear());

const revokeAll = () => {
  server.good.clear();
  server.cookie = undefined;
};

const ended = () => expect.poll(() => endings).toEqual(['refused']);

it('renews a token that the server no longer takes, once for all who ask', async () => {
  server.good.clear();
  await Promise.all([http.put('/draft', 1), http.put('/draft', 2), http.put('/draft', 3)]);
  expect(server.saved).toEqual(['1', '2', '3']);
  expect(server.good.size).toBe(1);
  expect(endings).toEqual([]);
});

it('has what was being saved when the session ended saved once the same person is back', async () => {
  revokeAll();
  const saving = http.put('/draft', { text: 'half a sentence' });
  await ended();
  expect(server.saved).toEqual([]);
  let returned = 0;
  access.onReturn(() => returned++);
  expect(access.resume(server.signIn('mei'))).toBe(true);
  await saving;
  expect(server.saved).toEqual(['{"text":"half a sentence"}']);
  expect(returned).toBe(1);
});

it.each<[string, 'agent' | 'admin']>([
  ['li', 'agent'],
  ['mei', 'admin'],
])('does nothing of what %s began as another person or role', async (id, role) => {
  revokeAll();
  const saving = http.put('/draft', 1).catch((e: unknown) => e);
  await ended();
  expect(access.resume(server.signIn(id, role))).toBe(false);
  access.abandon();
  expect(await saving).toMatchObject({ status: 401 });
  expect(server.saved).toEqual([]);
});

it('ends, instead of acting for somebody else who has signed in in this browser', async () => {
  server.good.clear();
  server.cookie = 'li';
  const saving = http.put('/draft', 1).catch((e: unknown) => e);
  await ended();
  expect(keptSession.isSignedIn()).toBe(true); // it is li's
  access.abandon();
  expect(await saving).toBeInstanceOf(ApiFailure);
  expect(server.saved).toEqual([]);
});

it('fails at once for the line, which comes back by itself', async () => {
  revokeAll();
  await expect(access.renewGrant()).rejects.toMatchObject({ status: 401 });
  await expect(access.grant()).rejects.toMatchObject({ status: 401 });
  expect(endings).toEqual(['refused']);
});

it('does not end for want of a network', async () => {
  server.good.clear();
  server.reachable = false;
  await expect(http.put('/draft', 1)).rejects.toMatchObject({ status: 0 });
  expect(endings).toEqual([]);
  server.reachable = true;
  await http.put('/draft', 2);
  expect(server.saved).toEqual(['2']);
});

it('goes on with the token that a new password brings', async () => {
  await access.setPassword('rattle-harbour-41', 'copper-lantern-88');
  server.cookie = undefined;
  await http.put('/draft', 1);
  expect(server.saved).toEqual(['1']);
});

it('ends for good where its holder leaves', async () => {
  access.signOut();
  expect(endings).toEqual(['left']);
  expect(keptSession.isSignedIn()).toBe(false);
  await expect(http.put('/draft', 1)).rejects.toMatchObject({ status: 401 });
  expect(access.resume(server.signIn('mei'))).toBe(false);
});
