import type { Account, StaffTeam } from '../../src/api/staff';
import type { Answer } from './agent-api';
import { accounts, audit, teams } from './people';

/** Plays accounts, teams and the audit log of `/api/admin`. */
export function staffApi(
  resource: 'users' | 'teams' | 'audit',
  method: string,
  id: string,
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
  if (method === 'GET') return [200, resource === 'users' ? { users: accounts } : { teams }];
  return resource === 'users' ? saveUser(id, body) : changeTeam(method, id, body);
}

function saveUser(id: string, body: string): Answer {
  const account = JSON.parse(body) as Account;
  const place = accounts.findIndex(each => each.id === id);
  if (place < 0) accounts.push({ ...account, id: account.email.split('@')[0] ?? '' });
  else accounts[place] = { ...account, id };
  return [200, place < 0 ? { password: 'copper-lantern-4417' } : {}];
}

function changeTeam(method: string, id: string, body: string): Answer {
  const place = teams.findIndex(each => each.id === id);
  if (method === 'DELETE') teams.splice(place, 1);
  else if (place < 0) teams.push({ ...(JSON.parse(body) as StaffTeam), id: `t${Date.now()}` });
  else teams[place] = { ...(JSON.parse(body) as StaffTeam), id };
  return [200, {}];
}
