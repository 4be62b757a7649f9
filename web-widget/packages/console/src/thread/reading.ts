import type { Turn } from '../api/conversations';

/** What the classifier made of a visitor's turn. */
export interface Reading {
  readonly intent: string;
  readonly probability: number | undefined;
  /** What else it may have been, the likelier first. */
  readonly others: readonly string[];
}

/** Found in the bot's reply to the turn; nothing where no classifier was asked. */
export function readingOf(asked: Turn, turns: readonly Turn[]): Reading | undefined {
  if (asked.speaker !== 'visitor') return undefined;
  const reply =
    turns.find(turn => turn.speaker === 'bot' && turn.reply_to === asked.seq) ??
    turns.find(turn => turn.speaker === 'bot' && turn.reply_to == null && turn.seq === asked.seq + 1);
  const [best, ...rest] = reply?.trace?.intents ?? [];
  const others = rest.slice(0, 3).map(each => each.intent);
  if (best !== undefined) return { intent: best.intent, probability: best.probability, others };
  if (reply?.intent == null) return undefined;
  return { intent: reply.intent, probability: reply.confidence ?? undefined, others };
}
