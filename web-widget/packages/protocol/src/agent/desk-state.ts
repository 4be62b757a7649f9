import type { AgentProfile, Card, Counts, DeskAccepted, DeskFault, DeskServerFrame, DeskWelcome } from './desk-frames';
import { isWriting, type Deed } from './deed';
import { emptyThread, withDeskTurn, withNote, type Thread } from './thread';

/** A deed that the server refused and that is not tried again. */
export interface Mishap {
  readonly code: string;
  readonly title: string;
  readonly conversation?: string;
  readonly deed?: Deed;
}

/** Everything a console knows of the desk; changed only by {@link reduceDesk} and the functions beside it. */
export interface DeskState {
  readonly agent?: AgentProfile;
  readonly epoch?: string;
  readonly expiresAt?: string;
  readonly counts: Counts;
  readonly cards: ReadonlyMap<string, Card>;
  /** By conversation: those that are or were watched. */
  readonly threads: ReadonlyMap<string, Thread>;
  readonly roster: readonly AgentProfile[];
  /** In the order in which it was done. */
  readonly pending: readonly Deed[];
  readonly mishap?: Mishap;
}

export const emptyDesk: DeskState = {
  counts: { mine: 0, team: 0, unassigned: 0, bot: 0, all: 0 },
  cards: new Map(),
  threads: new Map(),
  roster: [],
  pending: [],
};

/** The desk after one frame from the server. */
export function reduceDesk(state: DeskState, frame: DeskServerFrame): DeskState {
  switch (frame.type) {
    case 'welcome':
      return welcomed(state, frame);
    case 'accepted':
      return accepted(state, frame);
    case 'card':
      return withCards(state, [frame.card]);
    case 'counts':
      return { ...state, counts: frame.counts };
    case 'turn': {
      const { type: _, conversation, ...turn } = frame;
      return inThread(settled(state, turn.ref), conversation, thread => withDeskTurn(thread, turn));
    }
    case 'note': {
      const { type: _, conversation, ...note } = frame;
      return inThread(state, conversation, thread => withNote(thread, note));
    }
    case 'view': {
      const { type: _, conversation, ...view } = frame;
      return inThread(state, conversation, thread => ({ ...thread, view }));
    }
    case 'roster':
      return withRoster(state, frame.agents);
    case 'fault':
      return faulted(state, frame);
    case 'pong':
      return state;
    default:
      return frame satisfies never;
  }
}

/** The desk with cards that are new or changed; one that is older than what is known changes nothing. */
export function withCards(state: DeskState, cards: readonly Card[]): DeskState {
  const news = cards.filter(card => !isOlder(card, state.cards.get(card.conversation)));
  if (news.length === 0) return state;
  const all = new Map(state.cards);
  for (const card of news) all.set(card.conversation, card);
  return { ...state, cards: all };
}

/** The desk with an empty thread for a conversation that is about to be watched. */
export function withThread(state: DeskState, conversation: string): DeskState {
  if (state.threads.has(conversation)) return state;
  return { ...state, threads: new Map(state.threads).set(conversation, emptyThread) };
}

/** The desk without what it knows of a conversation's turns. */
export function withoutThread(state: DeskState, conversation: string): DeskState {
  const threads = new Map(state.threads);
  threads.delete(conversation);
  return { ...state, threads };
}

/** The desk after an agent did something that waits to be accepted. */
export const withDeed = (state: DeskState, item: Deed): DeskState => ({ ...state, pending: [...state.pending, item] });

/** The desk with all refused messages of a conversation on their way once more, with the same refs. */
export const withRetries = (state: DeskState, conversation: string): DeskState => ({
  ...state,
  pending: state.pending.map(item => (item.frame.conversation === conversation ? withoutFailure(item) : item)),
});

export const withoutDeed = (state: DeskState, ref: string): DeskState => ({
  ...state,
  pending: state.pending.filter(item => item.ref !== ref),
});

/** A store with another epoch may hold other turns under the same numbers, so the threads are heard again. */
function welcomed(state: DeskState, { agent, epoch, expires_at, counts }: DeskWelcome): DeskState {
  const same = state.epoch === undefined || state.epoch === epoch;
  const threads = same ? state.threads : new Map([...state.threads.keys()].map(id => [id, emptyThread] as const));
  return { ...state, agent, epoch, expiresAt: expires_at, counts, threads, cards: same ? state.cards : new Map() };
}

function accepted(state: DeskState, { ref, seq, at }: DeskAccepted): DeskState {
  const item = state.pending.find(each => each.ref === ref);
  if (item === undefined) return state;
  const { frame, files } = item;
  const rest = withoutDeed(state, ref);
  if (frame.type !== 'say' || seq === undefined) return rest;
  return inThread(rest, frame.conversation, thread =>
    withDeskTurn(thread, {
      seq,
      at,
      ref,
      speaker: 'agent',
      text: frame.text,
      ...(state.agent === undefined ? {} : { agent: { id: state.agent.id, name: state.agent.name } }),
      ...(files === undefined ? {} : { attachments: files }),
    }),
  );
}

/** The desk once the server has the message `ref`, however that became known. */
function settled(state: DeskState, ref: string | undefined): DeskState {
  return ref !== undefined && state.pending.some(item => item.ref === ref) ? withoutDeed(state, ref) : state;
}

function inThread(state: DeskState, conversation: string, change: (thread: Thread) => Thread): DeskState {
  const thread = state.threads.get(conversation);
  if (thread === undefined) return state;
  const changed = change(thread);
  return changed === thread ? state : { ...state, threads: new Map(state.threads).set(conversation, changed) };
}

function withRoster(state: DeskState, roster: readonly AgentProfile[]): DeskState {
  const agent = roster.find(each => each.id === state.agent?.id) ?? state.agent;
  return { ...state, roster, ...(agent === undefined ? {} : { agent }) };
}

function faulted(state: DeskState, { code, title, ref, conversation }: DeskFault): DeskState {
  const item = state.pending.find(each => each.ref === ref);
  if (item !== undefined && isWriting(item)) {
    const pending = state.pending.map(each => (each === item ? { ...item, failure: { code, title } } : each));
    return { ...state, pending };
  }
  const mishap: Mishap = {
    code,
    title,
    ...(conversation === undefined ? {} : { conversation }),
    ...(item === undefined ? {} : { deed: item }),
  };
  return { ...(item === undefined ? state : withoutDeed(state, item.ref)), mishap };
}

const isOlder = (card: Card, known: Card | undefined): boolean =>
  known !== undefined && (card.term < known.term || (card.term === known.term && card.seq < known.seq));

function withoutFailure(item: Deed): Deed {
  const { failure: _, ...rest } = item;
  return rest;
}
