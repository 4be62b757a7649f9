/** The frames of the wire, as in `test-data/frames`; names stay as they travel (snake_case). */

export type Speaker = 'visitor' | 'bot' | 'agent' | 'system';
export type DecisionKind = 'answer' | 'clarify' | 'hand_off' | 'fallback';
export type Owner = 'bot' | 'queue' | 'agent';
export type Presence = 'online' | 'away' | 'offline';
export type Vote = 'up' | 'down';

export interface Choice {
  readonly option: string;
  readonly label: string;
}

export interface Citation {
  readonly id: string;
  readonly title: string;
}

/** One thing one party said, at its place in the conversation. */
export interface Turn {
  readonly seq: number;
  readonly speaker: Speaker;
  readonly text: string;
  readonly at: string;
  readonly ref?: string;
  readonly decision?: DecisionKind;
  readonly reason?: string;
  readonly choices?: readonly Choice[];
  readonly citations?: readonly Citation[];
  readonly reply_to?: number;
  readonly intent?: string;
  readonly confidence?: number;
  readonly latency_ms?: number;
  readonly vote?: Vote;
}

export interface Hello {
  readonly type: 'hello';
  readonly protocol: 1;
  readonly token?: string;
  readonly conversation?: string;
  readonly epoch?: string;
  readonly last_seq?: number;
  readonly locale?: string;
  readonly page?: string;
}
export interface Say {
  readonly type: 'say';
  readonly ref: string;
  readonly text: string;
}
export interface Choose {
  readonly type: 'choose';
  readonly ref: string;
  readonly option: string;
}
export interface Human {
  readonly type: 'human';
  readonly ref: string;
}
export interface Leave {
  readonly type: 'leave';
  readonly ref: string;
  /** Empty where the visitor gave none. */
  readonly name: string;
  readonly contact: string;
  readonly message: string;
}
export interface Rate {
  readonly type: 'rate';
  readonly seq: number;
  readonly vote: Vote;
  readonly reason?: string;
}
export interface Typing {
  readonly type: 'typing';
  readonly on: boolean;
}
export interface Read {
  readonly type: 'read';
  readonly seq: number;
}
export interface Ping {
  readonly type: 'ping';
}

/** A frame that must arrive exactly once: it carries a `ref` and is answered by `accepted` or `fault`. */
export type RefFrame = Say | Choose | Human | Leave;
export type ClientFrame = Hello | RefFrame | Rate | Typing | Read | Ping;

export interface Welcome {
  readonly type: 'welcome';
  readonly conversation: string;
  readonly token: string;
  readonly epoch: string;
  readonly seq: number;
  readonly recovered: boolean;
  readonly greeting?: string;
  readonly starters?: readonly string[];
}
export interface Accepted {
  readonly type: 'accepted';
  readonly ref: string;
  readonly seq: number;
  readonly at: string;
}
export interface TurnFrame extends Turn {
  readonly type: 'turn';
}
export interface Delta {
  readonly type: 'delta';
  readonly reply_to: number;
  readonly text: string;
}
export interface StateFrame {
  readonly type: 'state';
  readonly owner?: Owner;
  readonly position?: number;
  readonly presence?: Presence;
  readonly typing?: 'bot' | 'agent' | 'none';
}
export interface Fault {
  readonly type: 'fault';
  readonly code: string;
  readonly title: string;
  readonly ref?: string;
}
export interface Pong {
  readonly type: 'pong';
}

export type ServerFrame = Welcome | Accepted | TurnFrame | Delta | StateFrame | Fault | Pong;
