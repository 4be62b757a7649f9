import type {
  Choose,
  Fault,
  Human,
  Leave,
  Owner,
  Presence,
  RefFrame,
  Say,
  ServerFrame,
  Turn,
  Vote,
  Welcome,
} from './frames';

/** Something the visitor sent that the server has not accepted yet. */
export interface Pending {
  readonly ref: string;
  readonly frame: Say | Choose | Human | Leave;
  /** What the log shows for it; empty when it shows nothing (a request for a person). */
  readonly text: string;
  readonly at: string;
  /** Set when the server refused it: shown beside the message, which waits for "try again". */
  readonly failure?: { readonly code: string; readonly title: string };
}

/** Everything a client knows of one conversation; changed only by {@link reduce} and the functions beside it. */
export interface Conversation {
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
  readonly owner: Owner;
  readonly position?: number;
  readonly presence?: Presence;
  readonly typing?: 'bot' | 'agent';
  /** Text streamed so far, by the `seq` it replies to. */
  readonly streaming: Readonly<Record<number, string>>;
  readonly votes: Readonly<Record<number, Vote>>;
  /** Refs of forms that were accepted: lets the form say "thank you". */
  readonly left: readonly string[];
  /** The last fault that belongs to no message. */
  readonly fault?: { readonly code: string; readonly title: string };
}

export const emptyConversation: Conversation = {
  starters: [],
  turns: [],
  pending: [],
  lastSeq: 0,
  historyTo: 0,
  owner: 'bot',
  streaming: {},
  votes: {},
  left: [],
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
    case 'state': {
      const { position: _, typing: __, ...rest } = state;
      return {
        ...rest,
        owner: frame.owner ?? state.owner,
        ...(frame.position === undefined ? {} : { position: frame.position }),
        ...(frame.presence === undefined ? {} : { presence: frame.presence }),
        ...(frame.typing === undefined || frame.typing === 'none' ? {} : { typing: frame.typing }),
      };
    }
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
      : { ...emptyConversation, pending: state.pending, votes: same ? state.votes : {}, left: state.left };
  const { fault: _, typing: __, ...rest } = kept;
  const greeting = frame.greeting ?? state.greeting;
  return {
    ...rest,
    id: frame.conversation,
    epoch: frame.epoch,
    historyTo: frame.seq,
    starters: frame.starters ?? state.starters,
    ...(greeting === undefined ? {} : { greeting }),
  };
}

function accepted(state: Conversation, ref: string, seq: number, at: string): Conversation {
  const item = state.pending.find(each => each.ref === ref);
  return item === undefined ? state : withTurn(state, turnOf(item, seq, at));
}

/** The conversation once the server has the message `ref`, however that became known. */
function settled(state: Conversation, ref: string | undefined): Conversation {
  const item = state.pending.find(each => each.ref === ref);
  if (item === undefined) return state;
  return {
    ...state,
    pending: state.pending.filter(each => each !== item),
    left: item.frame.type === 'leave' ? [...state.left, item.ref] : state.left,
  };
}

const turnOf = (item: Pending, seq: number, at: string): Turn => ({
  seq,
  speaker: 'visitor',
  text: item.text,
  at,
  ref: item.ref,
});

function withTurn(before: Conversation, turn: Turn): Conversation {
  const state = settled(before, turn.ref);
  if (turn.seq <= 0 || state.turns.some(known => known.seq === turn.seq)) return state;
  const turns = [...state.turns, turn].sort((a, b) => a.seq - b.seq);
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
  return {
    ...state,
    pending: state.pending.map(item => (item.ref === frame.ref ? { ...item, failure } : item)),
  };
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
  ['say', 'choose', 'human', 'leave'].includes(frame.type);
