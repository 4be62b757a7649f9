import type { AgentFace, CsatState, Owner, Presence, StateFrame, Status } from './frames';

/** How the conversation stands at the desk, by the last `state`. */
export interface Desk {
  readonly owner: Owner;
  readonly status: Status;
  readonly position?: number;
  readonly waitSeconds?: number;
  readonly presence?: Presence;
  readonly typing?: 'bot' | 'agent';
  readonly agent?: AgentFace;
  /** How far the desk has read. */
  readonly deskReadSeq?: number;
  readonly verified?: boolean;
  readonly csat?: CsatState;
}

/** A conversation with the bot before anything was said of it. */
export const freshDesk: Desk = { owner: 'bot', status: 'open' };

/** The desk as `frame` tells it, without anything it leaves out; an owner it does not name stays. */
export const deskOf = (frame: StateFrame, owner: Owner): Desk =>
  present({
    owner: frame.owner ?? owner,
    status: frame.status ?? 'open',
    position: frame.position,
    waitSeconds: frame.wait_s,
    presence: frame.presence,
    typing: frame.typing === 'none' ? undefined : frame.typing,
    agent: frame.agent,
    deskReadSeq: frame.read_seq,
    verified: frame.verified,
    csat: frame.csat,
  });

/** `state` without what any desk said of it. */
export function withoutDesk<T extends Desk>(state: T): Omit<T, keyof Desk> {
  const {
    owner: _owner,
    status: _status,
    position: _position,
    waitSeconds: _waitSeconds,
    presence: _presence,
    typing: _typing,
    agent: _agent,
    deskReadSeq: _deskReadSeq,
    verified: _verified,
    csat: _csat,
    ...rest
  } = state;
  return rest;
}

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> };

const present = <T extends object>(value: T): Present<T> =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Present<T>;
