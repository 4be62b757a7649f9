import { withoutErased } from './erased';
import { deskOf, freshDesk, withoutDesk, type Desk } from './desk';
import type { Attachment, Fault, FileRules, RefFrame, ServerFrame, Turn, Vote, Welcome } from './frames';

/** Something the visitor sent that the server has not accepted yet. */
export interface Pending {
  readonly ref: string;
  readonly frame: RefFrame;
  /** What the log shows for it; empty when it shows nothing (a request for a person). */
  readonly text: string;
  readonly at: string;
  /** The files that go with it. */
  readonly attachments?: readonly Attachment[];
  /** Set when the server refused it: shown beside the message, which waits for "try again". */
  readonly failure?: { readonly code: string; readonly title: string };
}

/** Everything a client knows of one conversation; changed only by {@link reduce} and the functions beside it. */
export interface Conversation extends Desk {
  readonly id?: string;
  readonly epoch?: string;
  readonly greeting?: string;
  readonly starters: readonly string[];
  /** In order of `seq`, each `seq` once. */
  readonly turns: readonly Turn[];
  readonly pending: readonly Pending[];
  /** The end of the unbroken run of turns from the start: what a resume asks to continue from. */
  readonly lastSeq: number;
  /** Turns up to this one had been said before the client (re)joined. */
  readonly historyTo: number;
  /** Names of the fields to ask for before the chat. */
  readonly form: readonly string[];
  readonly files?: FileRules;
  /** What to say while nobody is on duty. */
  readonly away?: string;
  /** Text streamed so far, by the `seq` it replies to. */
  readonly streaming: Readonly<Record<number, string>>;
  readonly votes: Readonly<Record<number, Vote>>;
  /** Refs of forms that were accepted: lets the form say "thank you". */
  readonly left: readonly string[];
  /** Refs of what was accepted without adding a turn that shows it. */
  readonly done: readonly string[];
  /** The last fault that belongs to no message. */
  readonly fault?: { readonly code: string; readonly title: string };
}

export const emptyConversation: Conversation = {
  starters: [],
  turns: [],
  pending: [],
  lastSeq: 0,
  historyTo: 0,
  form: [],
  streaming: {},
  votes: {},
  left: [],
  done: [],
  ...freshDesk,
};

/** The conversation after one frame from the server. */
export function reduce(state: Conversation, frame: ServerFrame): Conversation {
  switch (frame.type) {
    case 'welcome':
      return welcomed(state, frame);
    case 'accepted':
      return accepted(state, frame.ref, frame.seq, frame.at);
    case 'turn': {
      const { type: _, ...turn } = frame;
      return withTurn(state, turn);
    }
    case 'delta':
      return {
        ...state,
        streaming: { ...state.streaming, [frame.reply_to]: (state.streaming[frame.reply_to] ?? '') + frame.text },
      };
    case 'state':
      return { ...withoutDesk(state), ...deskOf(frame, state.owner) };
    case 'fault':
      return faulted(state, frame);
    case 'pong':
      return state;
    default:
      return frame satisfies never;
  }
}

/** The conversation after the visitor sent something that waits to be accepted. */
export const queued = (state: Conversation, item: Pending): Conversation => ({
  ...state,
  pending: [...state.pending, item],
});

/** The conversation with what another tab of this browser wrote meanwhile, in the order in which it was written. */
export function joined(state: Conversation, waiting: readonly Pending[]): Conversation {
  const stored = new Set(waiting.map(item => item.ref));
  const said = new Set(state.turns.map(turn => turn.ref));
  const known = new Set(state.pending.map(item => item.ref));
  const kept = state.pending.filter(item => item.failure === undefined || stored.has(item.ref));
  const fresh = waiting.filter(item => !known.has(item.ref) && !said.has(item.ref) && !state.done.includes(item.ref));
  const pending = [...kept, ...fresh].sort((a, b) => (a.ref < b.ref ? -1 : 1));
  return { ...state, pending };
}

/** The conversation in which the message `ref` failed; it waits for "try again". */
export const failed = (state: Conversation, ref: string, failure: NonNullable<Pending['failure']>): Conversation => ({
  ...state,
  pending: state.pending.map(item => (item.ref === ref ? { ...item, failure } : item)),
});

/** The same message once more, with the same `ref`: the server answers with the first result if it had arrived. */
export const retried = (state: Conversation, ref: string): Conversation => ({
  ...state,
  pending: state.pending.map(item => (item.ref === ref ? withoutFailure(item) : item)),
});

/** The visitor's opinion of one answer. */
export const voted = (state: Conversation, seq: number, vote: Vote): Conversation => ({
  ...state,
  votes: { ...state.votes, [seq]: vote },
});

/** Unless the server found the place where this client stopped, it tells everything again from the start. */
function welcomed(state: Conversation, frame: Welcome): Conversation {
  const same = state.id === frame.conversation;
  const kept =
    same && frame.recovered
      ? state
      : {
          ...emptyConversation,
          pending: state.pending,
          votes: same ? state.votes : {},
          left: state.left,
          done: state.done,
        };
  const { fault: _, typing: __, files: ___, away: ____, ...rest } = kept;
  const greeting = frame.greeting ?? state.greeting;
  return {
    ...rest,
    id: frame.conversation,
    epoch: frame.epoch,
    historyTo: frame.seq,
    starters: frame.starters ?? state.starters,
    form: frame.form ?? [],
    ...(greeting === undefined ? {} : { greeting }),
    ...(frame.files === undefined ? {} : { files: frame.files }),
    ...(frame.away === undefined ? {} : { away: frame.away }),
  };
}

/** What the visitor said becomes a turn; what adds none, or one of the system's, is settled. */
function accepted(state: Conversation, ref: string, seq: number | undefined, at: string): Conversation {
  const item = state.pending.find(each => each.ref === ref);
  if (item === undefined) return state;
  return seq !== undefined && speaks(item.frame) ? withTurn(state, turnOf(item, seq, at)) : settled(state, ref);
}

const speaks = (frame: RefFrame): boolean => ['say', 'choose', 'human', 'leave'].includes(frame.type);

/** The conversation once the server has the message `ref`, however that became known. */
function settled(state: Conversation, ref: string | undefined): Conversation {
  const item = state.pending.find(each => each.ref === ref);
  if (item === undefined) return state;
  return {
    ...state,
    pending: state.pending.filter(each => each !== item),
    left: item.frame.type === 'leave' ? [...state.left, item.ref] : state.left,
    done: speaks(item.frame) ? state.done : [...state.done, item.ref],
  };
}

const turnOf = (item: Pending, seq: number, at: string): Turn => ({
  seq,
  speaker: 'visitor',
  text: item.text,
  at,
  ref: item.ref,
  ...(item.attachments === undefined ? {} : { attachments: item.attachments }),
});

function withTurn(before: Conversation, turn: Turn): Conversation {
  const state = settled(before, turn.ref);
  if (turn.seq <= 0 || state.turns.some(known => known.seq === turn.seq)) return state;
  const turns = withoutErased([...state.turns, turn].sort((a, b) => a.seq - b.seq));
  const { typing, ...rest } = state;
  const said = turn.speaker === 'bot' || turn.speaker === 'agent';
  return {
    ...rest,
    ...(typing === undefined || said ? {} : { typing }),
    turns,
    lastSeq: endOfRun(turns, state.lastSeq),
    streaming: turn.reply_to === undefined ? state.streaming : without(state.streaming, turn.reply_to),
    votes: turn.vote === undefined ? state.votes : { ...state.votes, [turn.seq]: turn.vote },
  };
}

function endOfRun(turns: readonly Turn[], from: number): number {
  let end = from;
  for (const turn of turns) if (turn.seq === end + 1) end = turn.seq;
  return end;
}

function faulted(state: Conversation, frame: Fault): Conversation {
  const failure = { code: frame.code, title: frame.title };
  if (frame.ref === undefined || !state.pending.some(item => item.ref === frame.ref))
    return { ...state, fault: failure };
  return failed(state, frame.ref, failure);
}

function without(streaming: Readonly<Record<number, string>>, seq: number): Readonly<Record<number, string>> {
  return Object.fromEntries(Object.entries(streaming).filter(([key]) => Number(key) !== seq));
}

function withoutFailure(item: Pending): Pending {
  const { failure: _, ...rest } = item;
  return rest;
}

/** True for what must be resent until the server answers it. */
export const isRefFrame = (frame: { readonly type: string }): frame is RefFrame =>
  ['say', 'choose', 'human', 'leave', 'about', 'csat', 'end'].includes(frame.type);
