import type { Account, StaffTeam } from '../../src/api/staff';
import type { Answer } from './agent-api';
import { invite, keyOf, voidTokens } from './keys';
import { accounts, addToRoster, audit, teams } from './people';

/** Plays accounts, teams and the audit log of `/api/admin`. */
export function staffApi(
  resource: 'users' | 'teams' | 'audit',
  method: string,
  [id = '', part]: readonly string[],
  query: URLSearchParams,
  body: string,
): Answer {
  if (resource === 'audit') {
    const from = Number(query.get('cursor') ?? 0);
    return [
      200,
      { entries: audit.slice(from, from + 50), ...(from + 50 < audit.length ? { next: String(from + 50) } : {}) },
    ];
  }
  if (method === 'GET') return [200, resource === 'users' ? { users: accounts.map(viewOf) } : { teams }];
  if (part === 'password') return invited(id);
  return resource === 'users' ? saveUser(id, body) : changeTeam(method, id, body);
}

const viewOf = (account: Account): Account => ({
  ...account,
  teams: teams.filter(team => team.members.includes(account.id)).map(team => team.id),
  password: keyOf(account.id).oneTime ? 'one_time' : 'set',
});

function invited(id: string): Answer {
  const account = accounts.find(each => each.id === id);
  if (account === undefined) return [404, { detail: 'There is no such account.' }];
  const invitation = invite(id);
  return [200, { user: viewOf(account), invitation }];
}

function saveUser(id: string, body: string): Answer {
  const fields = JSON.parse(body) as Account;
  if (accounts.some(each => each.email === fields.email && each.id !== id))
    return [409, { field: 'email', detail: 'There is an account with this address.' }];
  const place = accounts.findIndex(each => each.id === id);
  if (place < 0) {
    const made = { ...fields, id: fields.email.split('@')[0] ?? '', teams: [] };
    accounts.push(made);
    addToRoster(made);
    return invited(made.id);
  }
  const edited = { ...accounts[place], ...fields, id };
  accounts[place] = edited;
  if (!edited.active) voidTokens(id);
  return [200, viewOf(edited)];
}

function changeTeam(method: string, id: string, body: string): Answer {
  const place = teams.findIndex(each => each.id === id);
  if (method === 'DELETE') teams.splice(place, 1);
  else if (place < 0) teams.push({ ...(JSON.parse(body) as StaffTeam), id: `t${Date.now()}` });
  else teams[place] = { ...teams[place], ...(JSON.parse(body) as StaffTeam), id };
  return [200, {}];
}
