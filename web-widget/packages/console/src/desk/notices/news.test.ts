import { emptyDesk, type Card, type DeskState } from '@frontdesk/protocol';
import { describe, expect, it } from 'vitest';
import { newsOf } from './news';

const at = '2026-11-23T10:15:30Z';
const card = (changes: Partial<Card>): Card => ({
  conversation: 'c',
  customer: { verified: false },
  lang: 'en',
  owner: 'queue',
  status: 'open',
  priority: 0,
  started_at: at,
  last_at: at,
  last: { speaker: 'visitor', text: 'hello', seq: 3, at },
  seq: 3,
  read_seq: 0,
  term: 1,
  ...changes,
});
const mine = { owner: 'agent', agent: { id: 'a1', name: 'Mei' } } as const;
const desk = (known?: Card, more: Partial<DeskState> = {}): DeskState => ({
  ...emptyDesk,
  agent: {
    id: 'a1',
    name: 'Mei',
    role: 'agent',
    presence: 'online',
    languages: [],
    teams: ['returns'],
    capacity: 4,
    load: 0,
  },
  cards: new Map(known === undefined ? [] : [['c', known]]),
  ...more,
});
const kind = (changes: Partial<Card>, before: DeskState) => newsOf({ type: 'card', card: card(changes) }, before)?.kind;

describe('an agent is called', () => {
  it('when a conversation is given to them, and not when they took it', () => {
    expect(kind(mine, desk(card({})))).toBe('assigned');
    const taking = { ref: 'r', at, frame: { type: 'take', ref: 'r', conversation: 'c' } } as const;
    expect(kind(mine, desk(card({}), { pending: [taking] }))).toBeUndefined();
  });

  it('when a customer of theirs writes, and not when they write themselves', () => {
    const last = { speaker: 'agent', text: 'hi', seq: 4, at } as const;
    expect(kind({ ...mine, seq: 4 }, desk(card(mine)))).toBe('said');
    expect(kind({ ...mine, seq: 4, last }, desk(card(mine)))).toBeUndefined();
    expect(kind({ ...mine, read_seq: 3 }, desk(card(mine)))).toBeUndefined();
  });

  it('when somebody begins to wait for their team, and not for another', () => {
    expect(kind({ team: 'returns' }, desk())).toBe('waiting');
    expect(kind({ team: 'billing' }, desk())).toBeUndefined();
    expect(kind({ team: 'returns' }, desk(card({ team: 'returns' })))).toBeUndefined();
  });
});
