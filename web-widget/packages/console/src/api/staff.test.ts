import { expect, it } from 'vitest';
import { newAccount } from '../accounts/account-draft';
import { Http } from './http';
import { StaffResource } from './staff';

interface Call {
  readonly line: string;
  readonly body: unknown;
}

/** Staff of a server that answers with what `answers` has for a call, and the calls it got. */
function serverWith(answers: Record<string, unknown>) {
  const calls: Call[] = [];
  const bearer = { token: () => Promise.resolve('t'), renew: () => Promise.reject(new Error('not needed')) };
  const fetcher = (input: string, { method = '', body }: RequestInit) => {
    const line = `${method} ${input}`;
    calls.push({ line, body: typeof body === 'string' ? JSON.parse(body) : undefined });
    return Promise.resolve(new Response(JSON.stringify(answers[line] ?? {})));
  };
  return { calls, staff: new StaffResource(new Http({ base: '', bearer, fetcher })) };
}

const mei = { ...newAccount, id: 'mei', email: 'mei@example.com', name: 'Mei' };
const invitation = { one_time_password: 'abcd-efgh-jkmn-pqrs', expires_at: '2026-12-03T10:00:00Z' };

it('gets the one-time password of a new account from where the server puts it', async () => {
  const { staff, calls } = serverWith({ 'POST /users': { user: { ...mei, password: 'one_time' }, invitation } });
  expect(await staff.saveAccount({ ...mei, id: '' })).toEqual({ id: 'mei', invitation });
  expect(calls[0]?.body).not.toHaveProperty('id');
});

it('takes the state of a known account’s password for no password', async () => {
  const { staff } = serverWith({ 'PUT /users/mei': { ...mei, password: 'set' } });
  expect(await staff.saveAccount(mei)).toEqual({ id: 'mei' });
});

it('changes the members of no team but those that are joined or left', async () => {
  const team = (id: string, members: string[]) => ({ id, name: id, intents: [], languages: [], members });
  const teams = [team('a', ['mei', 'tom']), team('b', ['tom']), team('c', ['mei'])];
  const { staff, calls } = serverWith({ 'GET /teams': { teams } });
  await staff.joinTeams('mei', ['b', 'c']);
  expect(calls.slice(1)).toEqual([
    { line: 'PUT /teams/a', body: { members: ['tom'] } },
    { line: 'PUT /teams/b', body: { members: ['tom', 'mei'] } },
  ]);
});
