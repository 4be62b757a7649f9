import type { AgentProfile, Card } from '@frontdesk/protocol';
import type { ViewName } from '../../api/desk';

type Who = Pick<AgentProfile, 'id' | 'teams'>;

/** Whether the customer has said something that nobody at the desk has read. */
export const isUnread = (card: Card): boolean => card.seq > card.read_seq && card.last?.speaker === 'visitor';

export const isMine = (card: Card, me: string | undefined): boolean =>
  card.owner === 'agent' && card.agent?.id === me && me !== undefined;

/** Whether a view shows a card; the same rule as the server's, so that a card moves as soon as it changes. */
export function holds(view: ViewName, card: Card, me: Who): boolean {
  const open = card.status === 'open';
  switch (view) {
    case 'mine':
      return open && isMine(card, me.id);
    case 'team':
      return open && card.owner !== 'bot' && card.team !== undefined && me.teams.includes(card.team);
    case 'unassigned':
      return open && card.owner === 'queue';
    case 'bot':
      return open && card.owner === 'bot';
    case 'all':
      return open;
    case 'closed':
      return !open;
    default:
      return view satisfies never;
  }
}

/** The order of a view: the queue by urgency and waiting time, everything else the latest first. */
export function orderOf(view: ViewName): (a: Card, b: Card) => number {
  return view === 'unassigned' ? byWaiting : byLatest;
}

const byLatest = (a: Card, b: Card) => compare(b.last_at, a.last_at) || compare(a.conversation, b.conversation);

const byWaiting = (a: Card, b: Card) =>
  b.priority - a.priority ||
  compare(a.queued_at ?? a.last_at, b.queued_at ?? b.last_at) ||
  compare(a.conversation, b.conversation);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** How much of a view has been fetched. */
export interface Fetched {
  /** The last card fetched, as it was then; nothing where all were. */
  readonly upTo: Card | undefined;
}

/**
 * What a view shows of all cards that are known: those beyond what was fetched stay out until the view has got there,
 * for others may belong between them.
 */
export function shown(view: ViewName, cards: Iterable<Card>, me: Who, { upTo }: Fetched): readonly Card[] {
  const order = orderOf(view);
  const held: Card[] = [];
  for (const card of cards)
    if (holds(view, card, me) && (upTo === undefined || order(card, upTo) <= 0)) held.push(card);
  return held.sort(order);
}
