import type { Answer } from './agent-api';
import { holderOf, keyOf, setPassword, tokenOf } from './keys';
import { accounts } from './people';

/** An answer, and the headers that go with it. */
export type AuthAnswer = readonly [Answer, Record<string, string>?];

interface AuthCall {
  /** As in `POST login`. */
  readonly call: string;
  readonly body: string;
  readonly cookie: string;
  readonly bearer: string;
}

/** Failures for an account after which each further try has to wait. */
const patience = 3;
const failures = new Map<string, number>();

const cookieOf = (token: string) => ({ 'Set-Cookie': `desk=${token}; Path=/api/auth; HttpOnly; SameSite=Strict` });
const refused: Answer = [401, { detail: 'No.' }];

function access(id: string | undefined): Answer {
  const user = accounts.find(each => each.id === id && each.active);
  if (user === undefined) return refused;
  const must_set_password = keyOf(user.id).oneTime;
  return [200, { access_token: tokenOf(user.id), expires_in: 600, must_set_password, user }];
}

/** Plays `/api/auth`: every password is "dev" until another is set, as is the installation's token. */
export function authApi({ call, body, cookie, bearer }: AuthCall): AuthAnswer {
  const sent = (body === '' ? {} : JSON.parse(body)) as Record<string, string>;
  const kept = /desk=([^;]+)/.exec(cookie)?.[1] ?? '';
  switch (call) {
    case 'POST login':
      return login(sent['email'] ?? '', sent['password'] ?? '');
    case 'POST token':
      return [sent['token'] === 'dev' ? access('admin') : refused];
    case 'POST refresh':
      return [access(holderOf(kept))];
    case 'POST logout':
      return [[204], { 'Set-Cookie': 'desk=; Path=/api/auth; Max-Age=0' }];
    case 'PUT password':
      return change(holderOf(bearer), sent['old'] ?? '', sent['new'] ?? '');
    case 'GET oidc':
      return [[200, { available: true, name: 'Linden ID' }]];
    case 'GET oidc/start':
      return [[200, providerPage], { 'Content-Type': 'text/html; charset=utf-8' }];
    case 'GET oidc/callback':
      return [[303], { Location: '/console/', ...cookieOf(tokenOf('mei')) }];
    case 'GET oidc/refused':
      return [[303], { Location: '/console/?sign-in=failed' }];
    default:
      return [[404, {}]];
  }
}

function login(email: string, password: string): AuthAnswer {
  const failed = failures.get(email) ?? 0;
  if (failed >= patience) {
    failures.delete(email); // One wait, so that a test need not sit through many.
    return [[429, { detail: 'Too often.' }], { 'Retry-After': '3' }];
  }
  const id = accounts.find(each => each.email === email && each.active)?.id;
  if (id === undefined || keyOf(id).password !== password) {
    failures.set(email, failed + 1);
    return [refused];
  }
  failures.delete(email);
  return [access(id), cookieOf(tokenOf(id))];
}

function change(id: string | undefined, old: string, fresh: string): AuthAnswer {
  if (id === undefined) return [refused];
  if (fresh.includes('password')) return [[422, { field: 'new', detail: 'Too easily guessed.' }]];
  if (old !== keyOf(id).password) return [[422, { field: 'old', detail: 'This is not the password.' }]];
  setPassword(id, fresh, false);
  return [access(id), cookieOf(tokenOf(id))];
}

const providerPage = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Linden ID</title>
<main><h1>Linden ID</h1><p><a href="callback">Go on as Mei</a></p><p><a href="refused">Go on as a stranger</a></p></main></html>`;
