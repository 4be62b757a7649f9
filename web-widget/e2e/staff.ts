import { expect, inject } from 'vitest';
import type { Seat } from './scripted/inbox-seat';

/** What everybody who is hired signs in with. */
export const password = 'rattle-harbour-41';

/** Makes an agent's account, `name` in lower case before the @, with a password of its own. */
export async function hire(name: string, capacity = 4): Promise<void> {
  const email = `${name.toLowerCase()}@example.com`;
  const made = await call('POST', '/api/admin/users', inject('adminToken'), { email, name, role: 'agent', capacity });
  const once = (made as { invitation: { one_time_password: string } }).invitation.one_time_password;
  const first = await call('POST', '/api/auth/login', undefined, { email, password: once });
  const token = (first as { access_token: string }).access_token;
  await call('PUT', '/api/auth/password', token, { old: once, new: password });
}

/** Sets the presence of whoever sits there, and waits until it shows. */
export async function isAtTheDesk(seat: Seat, name: string, presence: string): Promise<void> {
  await seat.page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click();
  await seat.page.getByRole('menuitem', { name: new RegExp(`^${presence}`) }).click();
  await seat.page.getByRole('button', { name: new RegExp(`${name}.*${presence}`) }).waitFor();
}

async function call(method: string, path: string, token: string | undefined, body: unknown): Promise<unknown> {
  const answer = await fetch(inject('url') + path, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  expect(answer.ok, `${method} ${path}: ${answer.status}`).toBe(true);
  return answer.json();
}
