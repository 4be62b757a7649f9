import type { Conversation, Pending, Turn } from '@frontdesk/protocol';

export type Delivery = 'sending' | 'waiting' | 'sent' | 'failed';

/** One entry of the log, ready to be drawn. */
export interface Entry {
  readonly key: string;
  readonly speaker: Turn['speaker'];
  readonly text: string;
  readonly at?: string;
  readonly turn?: Turn;
  readonly delivery?: Delivery;
  readonly failure?: string;
  /** The option the visitor picked among this turn's choices. */
  readonly picked?: string;
  /** False once the conversation has moved on: choices are shown but can no longer be taken. */
  readonly current: boolean;
  /** True where some time has passed since the entry before. */
  readonly later: boolean;
}

const pause = 15 * 60_000;

/** The conversation as entries in the order they are shown: what was said, what streams in, what waits to be sent. */
export function timeline(conversation: Conversation, connected: boolean): readonly Entry[] {
  const pending = conversation.pending.filter(item => item.text !== '');
  const said = conversation.turns.filter(turn => turn.text !== '');
  const lastOwn = said.findLast(turn => turn.speaker === 'visitor')?.seq;
  const busy = pending.length > 0;
  return [
    ...said.map((turn, i) => turnEntry(turn, said[i - 1], said[i + 1], i === said.length - 1 && !busy, lastOwn)),
    ...Object.entries(conversation.streaming).map(([seq, text]) => streamed(Number(seq), text)),
    ...pending.map(item => pendingEntry(item, connected)),
  ];
}

function turnEntry(
  turn: Turn,
  before: Turn | undefined,
  after: Turn | undefined,
  last: boolean,
  lastOwn?: number,
): Entry {
  const picked = turn.choices?.find(choice => after?.speaker === 'visitor' && after.text === choice.label)?.option;
  return {
    key: turn.ref ?? `turn-${turn.seq}`,
    speaker: turn.speaker,
    text: turn.text,
    at: turn.at,
    turn,
    current: last,
    later: before === undefined || Date.parse(turn.at) - Date.parse(before.at) > pause,
    ...(turn.seq === lastOwn && last ? { delivery: 'sent' as const } : {}),
    ...(picked === undefined ? {} : { picked }),
  };
}

const streamed = (seq: number, text: string): Entry => ({
  key: `stream-${seq}`,
  speaker: 'bot',
  text,
  current: false,
  later: false,
});

const pendingEntry = (item: Pending, connected: boolean): Entry => ({
  key: item.ref,
  speaker: 'visitor',
  text: item.text,
  at: item.at,
  delivery: item.failure !== undefined ? 'failed' : connected ? 'sending' : 'waiting',
  ...(item.failure === undefined ? {} : { failure: item.failure.title }),
  current: false,
  later: false,
});

/** True while a reply can be expected any moment. */
export function replyExpected(conversation: Conversation): boolean {
  if (conversation.typing === 'agent') return true;
  if (conversation.owner !== 'bot' || Object.keys(conversation.streaming).length > 0) return false;
  const last = conversation.turns.at(-1);
  return last !== undefined && last.speaker === 'visitor'; // a late "bot is typing" after its turn means nothing
}
