import type { Card, Counts, Note, Speaker } from '@frontdesk/protocol';
import type { TracedTurn, ViewName } from '../../src/api/desk';
import { holds, orderOf } from '../../src/inbox/views/views';
import { roster } from './people';
import { stories, storyOf, turnsOf } from './stories';

const now = Date.now();
const minute = 60_000;
const iso = (minutesAgo: number) => new Date(now - minutesAgo * minute).toISOString();
const open = 40;
const inAll = 10_000;
const names = [
  'Ada Lovett',
  '王小明',
  undefined,
  'Jonas Keller',
  '赵敏',
  undefined,
  'Priya Nair',
  '孙悦',
  "Conor O'Neill",
];

/** The desk of those who work on the console without a server: who waits, who talks, what was said. */
export class World {
  readonly cards = new Map<string, Card>();
  readonly notes = new Map<string, Note[]>();
  private readonly turns = new Map<string, TracedTurn[]>();
  /** Made once for each state of the desk. */
  private readonly lists = new Map<string, Card[]>();

  constructor() {
    for (let place = 0; place < inAll; place++) {
      const card = cardAt(place);
      this.cards.set(card.conversation, card);
    }
    for (const card of this.cards.values()) if (card.status === 'open') this.turnsOf(card.conversation);
    const first = this.list('mine', 'admin')[0];
    if (first !== undefined)
      this.notes.set(first.conversation, [
        {
          id: 'n1',
          after_seq: first.seq - 1,
          author: { id: 'tom', name: 'Tom Baker' },
          text: 'Second damaged lamp this week. The warehouse knows; offer a new one, no return needed.',
          at: iso(2),
        },
      ]);
  }

  turnsOf(id: string): TracedTurn[] {
    const known = this.turns.get(id);
    if (known !== undefined) return known;
    const card = this.cards.get(id);
    const turns = card === undefined ? [] : turnsOf(card);
    this.turns.set(id, turns);
    this.refresh(id, {});
    return turns;
  }

  list(view: ViewName, agent: string): Card[] {
    const key = `${view} ${agent}`;
    const list = this.lists.get(key) ?? this.sorted(view, agent);
    this.lists.set(key, list);
    return list;
  }

  private sorted(view: ViewName, agent: string): Card[] {
    const me = roster.find(each => each.id === agent) ?? { id: agent, teams: [] };
    return [...this.cards.values()].filter(card => holds(view, card, me)).sort(orderOf(view));
  }

  counts(agent: string): Counts {
    const count = (view: ViewName) => this.list(view, agent).length;
    return {
      mine: count('mine'),
      team: count('team'),
      unassigned: count('unassigned'),
      bot: count('bot'),
      all: count('all'),
    };
  }

  /** Adds a turn to a conversation and brings its card up to date. */
  say(id: string, speaker: Speaker, text: string, more: Partial<TracedTurn> = {}): TracedTurn {
    const turns = this.turnsOf(id);
    const turn = { seq: turns.length + 1, speaker, text, at: new Date().toISOString(), ...more };
    turns.push(turn);
    const due = speaker === 'visitor' ? new Date(Date.now() + 5 * minute).toISOString() : undefined;
    this.refresh(id, due === undefined ? {} : { due_at: due });
    if (speaker === 'agent') this.drop(id, 'due_at');
    return turn;
  }

  change(id: string, changes: Partial<Card>): void {
    const card = this.cards.get(id);
    if (card !== undefined) this.cards.set(id, { ...card, ...changes });
    this.lists.clear();
    this.weigh();
  }

  drop(id: string, ...fields: (keyof Card)[]): void {
    const card = this.cards.get(id);
    if (card === undefined) return;
    const kept = Object.entries(card).filter(([name]) => !fields.includes(name as keyof Card));
    this.cards.set(id, Object.fromEntries(kept) as unknown as Card);
    this.lists.clear();
  }

  private refresh(id: string, changes: Partial<Card>): void {
    const last = this.turns.get(id)?.findLast(turn => turn.speaker !== 'system');
    if (last === undefined) return;
    const { speaker, text, seq, at } = last;
    const all = this.turns.get(id)?.length ?? 0;
    this.change(id, { ...changes, last: { speaker, text, seq, at }, last_at: at, seq: all });
  }

  /** How many conversations everybody has. */
  private weigh(): void {
    for (const [place, agent] of roster.entries())
      roster[place] = { ...agent, load: this.list('mine', agent.id).length };
  }
}

/** The first 40 are open: some with the agents, some waiting, most with the bot. */
function cardAt(place: number): Card {
  const conversation = `0199c3f1-7000-7000-8000-0000000${String(place).padStart(5, '0')}`;
  const story = storyOf({ conversation });
  const name = names[place % names.length];
  const minutesAgo = place < open ? 3 + place * 1.7 : 60 + place * 13;
  const base: Card = {
    conversation,
    customer: {
      ...(name === undefined ? {} : { name, contact: `customer${place}@example.com` }),
      verified: place % 3 === 0 && name !== undefined,
      locale: story.lang === 'zh' ? 'zh-CN' : 'en-GB',
      page: 'https://shop.example/lamps/brass-reading-lamp',
    },
    lang: story.lang,
    owner: 'bot',
    status: 'open',
    team: ['return_item', 'refund_status'].includes(story.intent) ? 'returns' : 'orders',
    priority: place % 11 === 3 ? 3 : place % 7 === 2 ? 1 : 0,
    reason: story.reason,
    intent: story.intent,
    mood: story.mood,
    started_at: iso(minutesAgo + 9),
    last_at: iso(minutesAgo),
    seq: 1,
    read_seq: 0,
    term: 1,
  };
  const having = (agent: { id: string; name: string }): Card => ({ ...base, owner: 'agent', agent, term: 2 });
  const who = (id: string) => ({ id, name: roster.find(each => each.id === id)?.name ?? id });
  if (place >= open)
    return {
      ...having(who(place % 2 === 0 ? 'admin' : 'tom')),
      status: 'closed',
      outcome: place % 5 === 0 ? 'unsolved' : 'solved',
      read_seq: 99,
      last: { speaker: 'visitor', text: story.later, seq: 8, at: iso(minutesAgo) },
      seq: 8,
      ...(place % 3 === 0 ? { csat: 3 + (place % 3) } : {}),
    };
  if (place < 6) return { ...having(who('admin')), read_seq: place % 2 === 0 ? 0 : 99, due_at: iso(place - 2.4) };
  if (place < 11) return { ...base, owner: 'queue', queued_at: iso(place / 2), due_at: iso(2 - place / 3) };
  if (place < 15) return having(who('mei'));
  if (place < 19) return having(who('tom'));
  if (place < 21) return having(who('sara'));
  return base;
}

export const suggestions = (id: string, world: World) => {
  const card = world.cards.get(id);
  const story = card === undefined ? stories[0] : storyOf(card);
  const like = stories.filter(each => each.lang === story?.lang);
  return like.map((each, place) => ({ id: `s${place}`, title: each.title, text: each.answer, score: 0.9 - place / 5 }));
};
