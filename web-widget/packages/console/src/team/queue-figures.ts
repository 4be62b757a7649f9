import type { Card } from '@frontdesk/protocol';

/** How the queue stands. */
export interface QueueFigures {
  /** Seconds that the customer at the head of the queue has waited; nothing while nobody waits. */
  readonly longest: number | undefined;
  readonly overdue: number;
}

/** The figures of all open conversations at a moment. */
export function queueFigures(cards: Iterable<Card>, now: number): QueueFigures {
  let oldest = Infinity;
  let overdue = 0;
  for (const card of cards) {
    if (card.status === 'closed') continue;
    if (card.owner === 'queue' && card.queued_at !== undefined) oldest = Math.min(oldest, Date.parse(card.queued_at));
    if (card.due_at !== undefined && Date.parse(card.due_at) < now) overdue++;
  }
  return { longest: oldest === Infinity ? undefined : Math.max(0, (now - oldest) / 1000), overdue };
}
