/** The frames of the wire, as in `test-data/frames`; names stay as they travel (snake_case). */

export type Speaker = 'visitor' | 'bot' | 'agent' | 'system';
export type DecisionKind = 'answer' | 'clarify' | 'hand_off' | 'fallback';
export type Owner = 'bot' | 'queue' | 'agent';
export type Presence = 'online' | 'away' | 'offline';
export type Vote = 'up' | 'down';
export type Status = 'open' | 'closed';
export type CsatState = 'wanted' | 'given';

export interface Choice {
  readonly option: string;
  readonly label: string;
  /** Where a question comes from that may be asked next; absent for a choice that the answer asks for. */
  readonly source?: string;
}

export interface Citation {
  readonly id: string;
  readonly title: string;
}

/** Something a reply shows besides its words. All texts are plain; a newer server may know more kinds. */
export type Part = LinkPart | CardPart | ListPart;

/** A way to a page; always https. */
export interface LinkPart {
  readonly type: 'link';
  readonly label: string;
  readonly url: string;
}

/** Facts at a glance, with a way to more. */
export interface CardPart {
  readonly type: 'card';
  readonly title: string;
  readonly text?: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly link?: { readonly label: string; readonly url: string };
}

/** Several things in a row. */
export interface ListPart {
  readonly type: 'list';
  readonly title?: string;
  readonly items: readonly string[];
}

/** A file that was uploaded, as turns and the upload's answer name it. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly media_type: string;
  readonly bytes: number;
}

/** The person behind a turn or a conversation, as customers see them. */
export interface AgentFace {
  readonly name: string;
  readonly picture?: string;
}

/** What a system turn tells; a newer server may know more, so turns carry any word. */
export type TurnEvent =
  'queued' | 'joined' | 'left' | 'transferred' | 'returned' | 'requeued' | 'closed' | 'reopened' | 'away';

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
  readonly parts?: readonly Part[];
  readonly reply_to?: number;
  readonly intent?: string;
  readonly confidence?: number;
  readonly latency_ms?: number;
  readonly vote?: Vote;
  readonly agent?: AgentFace;
  readonly attachments?: readonly Attachment[];
  readonly event?: string;
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
  /** The host site's JWT. */
  readonly identity?: string;
}
export interface Identify {
  readonly type: 'identify';
  readonly identity: string;
}
export interface Say {
  readonly type: 'say';
  readonly ref: string;
  /** May be empty where there are attachments. */
  readonly text: string;
  readonly attachments?: readonly string[];
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
export interface About {
  readonly type: 'about';
  readonly ref: string;
  readonly name?: string;
  readonly contact?: string;
  readonly topic?: string;
}
export interface Csat {
  readonly type: 'csat';
  readonly ref: string;
  readonly score: number;
  readonly comment?: string;
}
export interface End {
  readonly type: 'end';
  readonly ref: string;
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
export type RefFrame = Say | Choose | Human | Leave | About | Csat | End;
export type ClientFrame = Hello | Identify | RefFrame | Rate | Typing | Read | Ping;

export interface Welcome {
  readonly type: 'welcome';
  readonly conversation: string;
  readonly token: string;
  readonly epoch: string;
  readonly seq: number;
  readonly recovered: boolean;
  readonly greeting?: string;
  readonly starters?: readonly string[];
  /** Names of the fields to ask for before the chat; one that ends in `?` may stay empty. */
  readonly form?: readonly string[];
  readonly files?: FileRules;
  /** What to say while nobody is on duty. */
  readonly away?: string;
}
/** Which files the server takes. */
export interface FileRules {
  readonly largest_bytes: number;
  readonly types: readonly string[];
}
export interface Accepted {
  readonly type: 'accepted';
  readonly ref: string;
  /** Absent for what adds no turn. */
  readonly seq?: number;
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
/** Always whole: what it leaves out is not so. */
export interface StateFrame {
  readonly type: 'state';
  readonly owner?: Owner;
  readonly status?: Status;
  readonly position?: number;
  readonly wait_s?: number;
  readonly presence?: Presence;
  readonly typing?: 'bot' | 'agent' | 'none';
  readonly agent?: AgentFace;
  /** How far the desk has read. */
  readonly read_seq?: number;
  readonly verified?: boolean;
  readonly csat?: CsatState;
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
