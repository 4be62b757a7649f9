import type { Part } from '@frontdesk/protocol';
import type { Http } from './http';

export const decisions = ['answer', 'clarify', 'hand_off', 'fallback'] as const;
export type DecisionKind = (typeof decisions)[number];

/** Who answers at the moment. */
export type Owner = 'bot' | 'queue' | 'agent';
export type Speaker = 'visitor' | 'bot' | 'agent' | 'system';

export interface ConversationRow {
  readonly id: string;
  readonly started_at: string;
  readonly last_at: string;
  readonly turns: number;
  readonly lang: string;
  readonly owner: Owner;
  readonly last_text: string;
  readonly last_decision?: DecisionKind | null;
}

export interface ConversationPage {
  readonly total: number;
  readonly conversations: readonly ConversationRow[];
}

export interface ConversationFilter {
  readonly offset: number;
  readonly limit: number;
  readonly lang?: string | undefined;
  readonly decision?: string | undefined;
}

export interface Conversation {
  readonly id: string;
  readonly locale?: string;
  readonly page?: string | null;
  readonly owner: Owner;
  readonly started_at: string;
  readonly last_at: string;
  readonly turns: readonly Turn[];
}

/** One thing one party said; what a decision brings is there on the bot's turns only. */
export interface Turn {
  readonly seq: number;
  readonly speaker: Speaker;
  readonly text: string;
  readonly at: string;
  readonly corrected_label?: string | null;
  readonly reply_to?: number | null;
  readonly decision?: DecisionKind | null;
  readonly reason?: string | null;
  readonly intent?: string | null;
  readonly confidence?: number | null;
  readonly latency_ms?: number | null;
  readonly citations?: readonly { readonly id: string; readonly title: string }[] | null;
  readonly parts?: readonly Part[] | null;
  readonly vote?: 'up' | 'down' | null;
  readonly vote_reason?: string | null;
  readonly trace?: Trace | null;
}

/** How a decision came about. */
export interface Trace {
  readonly lang: string;
  readonly intents: readonly { readonly intent: string; readonly probability: number }[];
  readonly out_of_scope?: number | null;
  readonly thresholds?: Thresholds | null;
  readonly mood?: Mood | null;
  readonly hits: readonly TraceHit[];
  readonly chance?: AnswerChance | null;
  readonly template?: string | null;
  readonly model?: string | null;
  readonly corpus?: string | null;
  readonly steps_ms: Readonly<Record<string, number>>;
  readonly facts?: Facts | null;
  readonly follows?: Follows | null;
}

/** The question in whose light a follow-up was read, and the entry that had answered it. */
export interface Follows {
  readonly question: string;
  readonly entry?: string | null;
}

/** How likely the entry found first answers, and from which chances on the bot answers and asks back. */
export interface AnswerChance {
  readonly probability: number;
  readonly answer: number;
  readonly clarify: number;
}

/** What was made of the facts in a message. */
export interface Facts {
  readonly entities: readonly { readonly type: string; readonly text: string; readonly value: string }[];
  readonly variant?: string | null;
  readonly skipped: readonly { readonly template: string; readonly missing: readonly string[] }[];
  readonly slots?: Slots | null;
  readonly lookup?: Lookup | null;
}

/** What the bot asks for, and what it knows. */
export interface Slots {
  readonly intent: string;
  readonly values: Readonly<Record<string, string>>;
  readonly asking?: string | null;
  readonly failures: number;
  readonly suspended: boolean;
}

/** What a connector gave. */
export interface Lookup {
  readonly connector: string;
  readonly outcome: string;
  readonly attempts: number;
  readonly ms: number;
}

/** How the question sounded; `anger` is 0 for none to 3 for furious. */
export interface Mood {
  readonly mood: 'negative' | 'neutral' | 'positive';
  readonly probability: number;
  readonly anger: 0 | 1 | 2 | 3;
}

export interface Thresholds {
  readonly answer: number;
  readonly clarify: number;
  readonly out_of_scope: number;
}

export interface TraceHit {
  readonly id: string;
  readonly title: string;
  readonly score: number;
  readonly similarity: number;
  readonly legs: Readonly<Record<string, number>>;
}

/** `/conversations` */
export class ConversationsResource {
  constructor(private readonly http: Http) {}

  list({ offset, limit, lang, decision }: ConversationFilter, signal?: AbortSignal): Promise<ConversationPage> {
    return this.http.get('/conversations', { offset, limit, lang, decision }, signal);
  }

  read(id: string, signal?: AbortSignal): Promise<Conversation> {
    return this.http.get(`/conversations/${encodeURIComponent(id)}`, {}, signal);
  }

  /** Says which intent the visitor's turn `seq` really had; null takes an earlier correction back. */
  correct(id: string, seq: number, label: string | null): Promise<unknown> {
    return this.http.put(`/conversations/${encodeURIComponent(id)}/turns/${seq}/label`, { label });
  }
}
