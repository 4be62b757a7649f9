import { accounts } from './people';

/** What an account signs in with, and which of its tokens are good. */
interface Key {
  readonly password: string;
  readonly oneTime: boolean;
  /** Tokens of an earlier version are void. */
  readonly version: number;
}

const usual: Key = { password: 'dev', oneTime: false, version: 1 };
const keys = new Map<string, Key>();

export const keyOf = (id: string): Key => keys.get(id) ?? usual;

/** Gives an account another password, and so voids its tokens. */
export function setPassword(id: string, password: string, oneTime: boolean): void {
  keys.set(id, { password, oneTime, version: keyOf(id).version + 1 });
}

/** Ends every sign-in of an account. */
export function voidTokens(id: string): void {
  const key = keyOf(id);
  keys.set(id, { ...key, version: key.version + 1 });
}

/** A one-time password in place of whatever there was. */
export function invite(id: string): { one_time_password: string; expires_at: string } {
  const group = () => Math.random().toString(36).slice(2, 6).padEnd(4, 'x');
  const password = [group(), group(), group(), group()].join('-');
  setPassword(id, password, true);
  return { one_time_password: password, expires_at: new Date(Date.now() + 7 * 86_400_000).toISOString() };
}

export const tokenOf = (id: string): string => `dev-${id}-${keyOf(id).version}`;

/** Whose good token it is, whatever it opens. */
export function holderOf(token: string): string | undefined {
  if (token === 'dev') return 'admin';
  const [, id = '', version] = /^dev-([\w.]+)-(\d+)$/.exec(token) ?? [];
  const active = accounts.some(each => each.id === id && each.active);
  return active && Number(version) === keyOf(id).version ? id : undefined;
}

/** Whose access token it is: a one-time password opens nothing. */
export function bearerOf(header: string | undefined): string | undefined {
  const id = holderOf((header ?? '').replace(/^Bearer /, ''));
  return id === undefined || keyOf(id).oneTime ? undefined : id;
}
