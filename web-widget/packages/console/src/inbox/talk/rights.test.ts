import type { AgentProfile, Card, Role } from '@frontdesk/protocol';
import { expect, it } from 'vitest';
import { rightsOn } from './rights';

const at = '2026-11-23T10:00:00Z';
const card = (changes: Partial<Card>): Card => ({
  conversation: 'c',
  customer: { verified: false },
  lang: 'en',
  owner: 'bot',
  status: 'open',
  priority: 0,
  started_at: at,
  last_at: at,
  seq: 1,
  read_seq: 0,
  term: 0,
  ...changes,
});
const me = (role: Role): AgentProfile => ({
  id: 'a1',
  name: 'Mei',
  role,
  presence: 'online',
  languages: [],
  teams: [],
  capacity: 4,
  load: 0,
});
const mine = { owner: 'agent', agent: { id: 'a1', name: 'Mei' } } as const;
const theirs = { owner: 'agent', agent: { id: 'a2', name: 'Li' } } as const;

it.each<[Role, string, Partial<Card>, string]>([
  ['agent', 'their own', mine, 'reply handBack transfer close prioritise'],
  ['agent', 'a colleague’s', theirs, 'prioritise'],
  ['agent', 'a waiting one', { owner: 'queue' }, 'take transfer prioritise'],
  ['agent', 'one of the bot', { owner: 'bot' }, 'take prioritise'],
  ['agent', 'a closed one', { ...mine, status: 'closed' }, 'reopen'],
  ['supervisor', 'a colleague’s', theirs, 'take transfer close prioritise'],
])('the %s may do with %s', (role, _, changes, allowed) => {
  const rights = Object.entries(rightsOn(card(changes), me(role)));
  expect(
    rights
      .filter(([, may]) => may)
      .map(([name]) => name)
      .join(' '),
  ).toBe(allowed);
});
