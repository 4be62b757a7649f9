import type { Card } from '@frontdesk/protocol';
import { describe, expect, it } from 'vitest';
import { views } from '../../api/desk';
import { holds, isUnread, shown } from './views';

const me = { id: 'a1', teams: ['returns'] };
const at = (minute: number) => `2026-11-23T10:${String(minute).padStart(2, '0')}:00Z`;
const card = (conversation: string, changes: Partial<Card> = {}): Card => ({
  conversation,
  customer: { verified: false },
  lang: 'en',
  owner: 'bot',
  status: 'open',
  priority: 0,
  started_at: at(0),
  last_at: at(0),
  seq: 1,
  read_seq: 1,
  term: 0,
  ...changes,
});
const viewsOf = (changes: Partial<Card>) => views.filter(view => holds(view, card('c', changes), me));
const ids = (cards: readonly Card[]) => cards.map(each => each.conversation).join(' ');

describe('a conversation is in the views', () => {
  it.each<[string, Partial<Card>, string]>([
    ['of the bot', { owner: 'bot', team: 'returns' }, 'bot all'],
    ['that waits for the agent’s team', { owner: 'queue', team: 'returns' }, 'team unassigned all'],
    ['that waits for another team', { owner: 'queue', team: 'billing' }, 'unassigned all'],
    ['of the agent', { owner: 'agent', agent: { id: 'a1', name: 'Mei' } }, 'mine all'],
    ['of a colleague of the team', { owner: 'agent', team: 'returns', agent: { id: 'a2', name: 'Li' } }, 'team all'],
    ['that is closed', { status: 'closed', owner: 'agent', agent: { id: 'a1', name: 'Mei' } }, 'closed'],
  ])('%s', (_, changes, expected) => {
    expect(viewsOf(changes).join(' ')).toBe(expected);
  });
});

describe('the order', () => {
  it('is urgency, then waiting time in the queue', () => {
    const cards = [
      card('late', { owner: 'queue', queued_at: at(9) }),
      card('urgent', { owner: 'queue', queued_at: at(8), priority: 3 }),
      card('early', { owner: 'queue', queued_at: at(2) }),
    ];
    expect(ids(shown('unassigned', cards, me, { upTo: undefined }))).toBe('urgent early late');
  });

  it('is the latest first elsewhere', () => {
    const cards = [card('a', { last_at: at(1) }), card('b', { last_at: at(5) }), card('c', { last_at: at(3) })];
    expect(ids(shown('all', cards, me, { upTo: undefined }))).toBe('b c a');
  });

  it('ends where the fetching ended, whatever else is known', () => {
    const cards = [card('a', { last_at: at(1) }), card('b', { last_at: at(5) }), card('c', { last_at: at(3) })];
    expect(ids(shown('all', cards, me, { upTo: card('c', { last_at: at(3) }) }))).toBe('b c');
  });
});

describe('a conversation is unread', () => {
  it('when the customer spoke last and nobody has seen it', () => {
    const last = { text: 'x', seq: 2, at: at(1) };
    expect(isUnread(card('c', { seq: 2, read_seq: 1, last: { ...last, speaker: 'visitor' } }))).toBe(true);
    expect(isUnread(card('c', { seq: 2, read_seq: 2, last: { ...last, speaker: 'visitor' } }))).toBe(false);
    expect(isUnread(card('c', { seq: 2, read_seq: 1, last: { ...last, speaker: 'bot' } }))).toBe(false);
  });
});
