/** The frames between a console and `/ws/agent`; names stay as they travel (snake_case). */

import type { Fault, Owner, Ping, Pong, Presence, Speaker, Turn } from '../frames';

export type Role = 'agent' | 'supervisor' | 'admin';
export type Outcome = 'solved' | 'unsolved' | 'spam';
export type Priority = 0 | 1 | 2 | 3;

/** One who answers customers. */
export interface AgentProfile {
  readonly id: string;
  readonly name: string;
  readonly picture?: string;
  readonly role: Role;
  readonly presence: Presence;
  readonly languages: readonly string[];
  readonly teams: readonly string[];
  /** How many conversations they take at once, and how many they have. */
  readonly capacity: number;
  readonly load: number;
}

export interface AgentName {
  readonly id: string;
  readonly name: string;
}

/** Who writes, as far as it is known; a name counts only where `verified`. */
export interface Customer {
  readonly name?: string;
  readonly contact?: string;
  /** What it is about, from the form before the chat. */
  readonly topic?: string;
  readonly verified: boolean;
  readonly locale?: string;
  readonly page?: string;
}

/** What a list shows of one conversation; `term` grows with every change of owner. */
export interface Card {
  readonly conversation: string;
  readonly customer: Customer;
  readonly lang: string;
  readonly owner: Owner;
  readonly status: 'open' | 'closed';
  readonly team?: string;
  readonly agent?: AgentName;
  readonly priority: Priority;
  readonly reason?: string;
  readonly intent?: string;
  readonly mood?: string;
  readonly started_at: string;
  readonly last_at: string;
  readonly queued_at?: string;
  /** When the next reply is due. */
  readonly due_at?: string;
  readonly last?: { readonly speaker: Speaker; readonly text: string; readonly seq: number; readonly at: string };
  readonly seq: number;
  readonly read_seq: number;
  /** How an agent closed it, or `ended` by the customer, or `erased`; a newer server may know more. */
  readonly outcome?: string;
  readonly csat?: number;
  readonly term: number;
}

/** How many open conversations each view holds. */
export interface Counts {
  readonly mine: number;
  readonly team: number;
  readonly unassigned: number;
  readonly bot: number;
  readonly all: number;
}

/** An uploaded file, as turns carry it. */
export interface SharedFile {
  readonly id: string;
  readonly name: string;
  readonly media_type: string;
  readonly bytes: number;
}

/** A turn with what agents see of it. */
export type DeskTurn = Omit<Turn, 'agent' | 'attachments' | 'event'> & {
  readonly agent?: { readonly id?: string; readonly name: string; readonly picture?: string };
  readonly attachments?: readonly SharedFile[];
  readonly event?: string;
};

/** What an agent wrote for colleagues; the customer never sees it. */
export interface Note {
  readonly id: string;
  readonly after_seq: number;
  readonly author: AgentName;
  readonly text: string;
  readonly at: string;
}

/** Who looks on at the moment, and how far the customer has got. */
export interface View {
  readonly visitor_online: boolean;
  readonly visitor_typing: boolean;
  readonly delivered_seq?: number;
  readonly read_seq?: number;
  readonly viewers: readonly (AgentName & { readonly typing: boolean })[];
}

interface Act<T extends string> {
  readonly type: T;
  readonly ref: string;
  readonly conversation: string;
}
export type DeskSay = Act<'say'> & { readonly text: string; readonly attachments?: readonly string[] };
export type DeskNote = Act<'note'> & { readonly text: string };
export type Take = Act<'take'>;
export type HandBack = Act<'hand_back'>;
export type Transfer = Act<'transfer'> & { readonly agent?: string; readonly team?: string; readonly note?: string };
/** What would have answered: an entry that is there, one that somebody has yet to write, or nothing but a person. */
export type Verdict = 'entry' | 'new_entry' | 'not_answerable';
export type CloseConversation = Act<'close'> & {
  readonly outcome: Outcome;
  readonly label?: string;
  readonly verdict?: Verdict;
  /** The entry's id, where the verdict is `entry`. */
  readonly entry?: string;
};
export type Reopen = Act<'reopen'>;
export type SetPriority = Act<'priority'> & { readonly priority: Priority };

/** A frame that must arrive exactly once: it carries a `ref` and is answered by `accepted` or `fault`. */
export type DeskAct = DeskSay | DeskNote | Take | HandBack | Transfer | CloseConversation | Reopen | SetPriority;

export interface DeskHello {
  readonly type: 'hello';
  readonly protocol: 1;
  readonly token: string;
}
export interface FreshToken {
  readonly type: 'token';
  readonly token: string;
}
export interface SetPresence {
  readonly type: 'presence';
  readonly state: Presence;
}
export interface Watch {
  readonly type: 'watch';
  readonly conversation: string;
  readonly last_seq?: number;
}
export interface Unwatch {
  readonly type: 'unwatch';
  readonly conversation: string;
}
export interface DeskTyping {
  readonly type: 'typing';
  readonly conversation: string;
  readonly on: boolean;
}
export interface DeskRead {
  readonly type: 'read';
  readonly conversation: string;
  readonly seq: number;
}
export type DeskClientFrame =
  DeskHello | FreshToken | SetPresence | Watch | Unwatch | DeskAct | DeskTyping | DeskRead | Ping;

export interface DeskWelcome {
  readonly type: 'welcome';
  readonly agent: AgentProfile;
  readonly epoch: string;
  /** When the token of the hello stops being good. */
  readonly expires_at: string;
  readonly counts: Counts;
}
export interface DeskAccepted {
  readonly type: 'accepted';
  readonly ref: string;
  readonly conversation: string;
  readonly seq?: number;
  readonly at: string;
}
export interface CardFrame {
  readonly type: 'card';
  readonly card: Card;
}
export interface CountsFrame {
  readonly type: 'counts';
  readonly counts: Counts;
}
export type DeskTurnFrame = DeskTurn & { readonly type: 'turn'; readonly conversation: string };
export interface NoteFrame extends Note {
  readonly type: 'note';
  readonly conversation: string;
}
export interface ViewFrame extends View {
  readonly type: 'view';
  readonly conversation: string;
}
export interface RosterFrame {
  readonly type: 'roster';
  readonly agents: readonly AgentProfile[];
}
export interface DeskFault extends Fault {
  readonly conversation?: string;
}
export type DeskServerFrame =
  | DeskWelcome
  | DeskAccepted
  | CardFrame
  | CountsFrame
  | DeskTurnFrame
  | NoteFrame
  | ViewFrame
  | RosterFrame
  | DeskFault
  | Pong;
