import type { Answer } from './agent-api';
import { accounts } from './people';

const signedIn = (id: string): Answer => {
  const user = accounts.find(each => each.id === id && each.active);
  return user === undefined ? [401, { detail: 'No.' }] : [200, { access_token: `dev-${id}`, expires_in: 600, user }];
};

/** Whose access token it is. */
export const bearerOf = (header: string | undefined): string | undefined =>
  /^Bearer dev-(\w+)$/.exec(header ?? '')?.[1] ?? (header === 'Bearer dev' ? 'admin' : undefined);

/** Plays `/api/auth`: every password is "dev", as is the installation's token. Returns the cookie to set as well. */
export function authApi(call: string, body: string, cookie: string): readonly [Answer, string?] {
  const sent = (body === '' ? {} : JSON.parse(body)) as Record<string, string>;
  const kept = /desk=(\w+)/.exec(cookie)?.[1] ?? '';
  switch (call) {
    case 'login': {
      const id = sent['password'] === 'dev' ? (sent['email'] ?? '').replace('@example.com', '') : '';
      return [signedIn(id), `desk=${id}; Path=/api/auth; HttpOnly; SameSite=Strict`];
    }
    case 'token':
      return [sent['token'] === 'dev' ? signedIn('admin') : [401, { detail: 'No.' }]];
    case 'refresh':
      return [signedIn(kept)];
    case 'logout':
      return [[204], 'desk=; Path=/api/auth; Max-Age=0'];
    default:
      return [[404, {}]];
  }
}
