import type { AgentFace, Attachment, Conversation, Pending, Turn } from '@frontdesk/protocol';

export type Delivery = 'sending' | 'waiting' | 'sent' | 'read' | 'failed';

/** One entry of the log, ready to be drawn. */
export interface Entry {
  readonly key: string;
  readonly speaker: Turn['speaker'];
  readonly text: string;
  readonly at?: string;
  readonly turn?: Turn;
  readonly attachments?: readonly Attachment[];
  readonly delivery?: Delivery;
  readonly failure?: { readonly code: string; readonly title: string };
  /** The option the visitor picked among this turn's choices. */
  readonly picked?: string;
  /** Who says it, above the first of what one person says in a row. */
  readonly face?: AgentFace;
  /** What to do next where the bot cannot help. */
  readonly offer?: 'person' | 'message';
  /** False once the conversation has moved on: choices are shown but can no longer be taken. */
  readonly current: boolean;
  /** True where some time has passed since the entry before. */
  readonly later: boolean;
}

const pause = 15 * 60_000;

const shows = (each: Turn | Pending): boolean =>
  each.text !== '' || (each.attachments ?? []).length > 0 || ('event' in each && each.event !== undefined);

/** The conversation as entries in the order they are shown: what was said, what streams in, what waits to be sent. */
export function timeline(conversation: Conversation, connected: boolean): readonly Entry[] {
  const pending = conversation.pending.filter(shows);
  const said = conversation.turns.filter(shows);
  const lastOwn = said.findLast(turn => turn.speaker === 'visitor');
  const last = pending.length > 0 ? undefined : said.at(-1);
  return [
    ...said.map((turn, i) => ({
      ...turnEntry(turn, said[i - 1], said[i + 1]),
      ...(turn === last ? offer(turn, conversation) : {}),
      ...(turn === lastOwn ? delivered(turn, conversation, turn === last) : {}),
      current: turn === last,
    })),
    ...Object.entries(conversation.streaming).map(([seq, text]) => streamed(Number(seq), text)),
    ...pending.map(item => pendingEntry(item, connected)),
  ];
}

function turnEntry(turn: Turn, before: Turn | undefined, after: Turn | undefined): Entry {
  const picked = turn.choices?.find(choice => after?.speaker === 'visitor' && after.text === choice.label)?.option;
  const another = before?.speaker !== turn.speaker || before.agent?.name !== turn.agent?.name;
  return {
    key: turn.ref ?? `turn-${turn.seq}`,
    speaker: turn.speaker,
    text: turn.text,
    at: turn.at,
    turn,
    ...(turn.attachments === undefined ? {} : { attachments: turn.attachments }),
    ...(turn.speaker === 'agent' && turn.agent !== undefined && another ? { face: turn.agent } : {}),
    current: false,
    later: before === undefined || Date.parse(turn.at) - Date.parse(before.at) > pause,
    ...(picked === undefined ? {} : { picked }),
  };
}

/** A person is offered where the bot does not know; a message where nobody is there to take over. */
function offer(turn: Turn, { presence, status }: Conversation): Pick<Entry, 'offer'> {
  if (status === 'closed') return {};
  if (turn.decision === 'fallback' && (turn.choices ?? []).length === 0) return { offer: 'person' };
  return turn.decision === 'hand_off' && presence !== 'online' ? { offer: 'message' } : {};
}

/** Read, where people read; else sent, as long as nothing came after it. */
function delivered(turn: Turn, { deskReadSeq = 0, owner }: Conversation, last: boolean): Pick<Entry, 'delivery'> {
  if (deskReadSeq >= turn.seq && owner !== 'bot') return { delivery: 'read' };
  return last || owner === 'agent' ? { delivery: 'sent' } : {};
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
  ...(item.attachments === undefined ? {} : { attachments: item.attachments }),
  delivery: item.failure !== undefined ? 'failed' : connected ? 'sending' : 'waiting',
  ...(item.failure === undefined ? {} : { failure: item.failure }),
  current: false,
  later: false,
});

/** True while a reply can be expected any moment. */
export function replyExpected(conversation: Conversation): boolean {
  if (conversation.typing === 'agent') return true;
  if (conversation.status === 'closed') return false;
  if (conversation.owner !== 'bot' || Object.keys(conversation.streaming).length > 0) return false;
  const last = conversation.turns.at(-1);
  return last !== undefined && last.speaker === 'visitor'; // a late "bot is typing" after its turn means nothing
}
