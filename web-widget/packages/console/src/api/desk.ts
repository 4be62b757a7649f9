import type { AgentProfile, Card, Counts, DeskTurn, Note, SharedFile, Speaker, Verdict } from '@frontdesk/protocol';
import type { Trace } from './conversations';
import type { Http } from './http';

export const views = ['mine', 'team', 'unassigned', 'bot', 'all', 'closed'] as const;
export type ViewName = (typeof views)[number];

export interface CardPage {
  readonly conversations: readonly Card[];
  readonly next?: string | null;
  readonly counts: Counts;
}

/** A turn with what only the console is told. */
export type TracedTurn = DeskTurn & {
  readonly trace?: Trace | null;
  readonly vote_reason?: string | null;
  readonly corrected_label?: string | null;
};

export interface CustomerFacts {
  readonly name?: string;
  readonly contact?: string;
  readonly verified: boolean;
  readonly locale?: string;
  readonly page?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

export interface ConversationDetail {
  readonly card: Card;
  readonly turns: readonly TracedTurn[];
  readonly notes: readonly Note[];
  readonly customer: CustomerFacts;
  readonly earlier: readonly Card[];
}

/** What was asked, found and tried before a person came. */
export interface Summary {
  readonly asked: string | readonly string[];
  readonly answers: readonly { readonly id: string; readonly title: string; readonly helpful?: boolean | null }[];
  readonly reason?: string | null;
  readonly text: string;
}

/** What a customer's conversations tell of them; of one who is not verified it is this conversation alone. */
export interface Profile {
  readonly verified: boolean;
  readonly conversations: number;
  readonly first_at: string;
  readonly last_at: string;
  readonly topics: readonly { readonly intent: string; readonly count: number; readonly last_at: string }[];
  readonly moods: readonly { readonly conversation: string; readonly at: string; readonly mood: string }[];
  readonly languages: readonly string[];
  readonly outcomes: Readonly<Record<string, number>>;
  readonly handed_over: number;
  readonly satisfaction?: { readonly average: number; readonly answers: number; readonly last: number };
  readonly open: readonly {
    readonly conversation: string;
    readonly kind: string;
    readonly at: string;
    readonly intent?: string;
  }[];
  readonly last_agent?: { readonly name: string; readonly at: string };
}

export interface Suggestion {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly score: number;
}

/** What an agent will most likely say at closing of what would have answered. */
export interface Closing {
  readonly suggestions: readonly Suggestion[];
  /** `entry` means the first of the suggestions. */
  readonly verdict?: Verdict | null;
}

export interface SearchHit {
  readonly conversation: string;
  readonly seq: number;
  readonly speaker: Speaker;
  readonly at: string;
  /** What was found stands between `<mark>` and `</mark>`. */
  readonly snippet: string;
  readonly card: Card;
}

export interface SearchQuery {
  readonly q: string;
  readonly lang?: string;
  readonly from?: string;
  readonly to?: string;
}

/** A team, as agents see it. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly intents: readonly string[];
  readonly languages: readonly string[];
}

export interface Roster {
  readonly agents: readonly AgentProfile[];
  readonly teams: readonly Team[];
}

const at = (id: string) => `/conversations/${encodeURIComponent(id)}`;

/** `/api/agent`: conversations as those see them who answer. */
export class DeskResource {
  constructor(private readonly http: Http) {}

  cards(view: ViewName, cursor?: string, signal?: AbortSignal): Promise<CardPage> {
    return this.http.get('/conversations', { view, cursor, limit: 200 }, signal);
  }

  read(id: string, signal?: AbortSignal): Promise<ConversationDetail> {
    return this.http.get(at(id), {}, signal);
  }

  profile(id: string, signal?: AbortSignal): Promise<Profile> {
    return this.http.get(`${at(id)}/profile`, {}, signal);
  }

  summary(id: string, signal?: AbortSignal): Promise<Summary> {
    return this.http.get(`${at(id)}/summary`, {}, signal);
  }

  closing(id: string, signal?: AbortSignal): Promise<Closing> {
    return this.http.get(`${at(id)}/closing`, {}, signal);
  }

  async suggestions(id: string, signal?: AbortSignal): Promise<readonly Suggestion[]> {
    const found = await this.http.get<{ suggestions: readonly Suggestion[] }>(`${at(id)}/suggestions`, {}, signal);
    return found.suggestions;
  }

  /** Says which intent the visitor's turn `seq` really had; null takes an earlier correction back. */
  label(id: string, seq: number, label: string | null): Promise<unknown> {
    return this.http.put(`${at(id)}/turns/${seq}/label`, { label });
  }

  search({ q, lang, from, to }: SearchQuery, cursor?: string, signal?: AbortSignal) {
    return this.http.get<{ hits: readonly SearchHit[]; next?: string | null }>(
      '/search',
      { q, lang, from, to, cursor },
      signal,
    );
  }

  roster(signal?: AbortSignal): Promise<Roster> {
    return this.http.get('/roster', {}, signal);
  }

  upload(id: string, file: File): Promise<SharedFile> {
    const form = new FormData();
    form.set('file', file, file.name);
    return this.http.post(`${at(id)}/attachments`, {}, form);
  }

  file(id: string, file: string, signal?: AbortSignal): Promise<Blob> {
    return this.http.blob(`${at(id)}/attachments/${encodeURIComponent(file)}`, {}, signal);
  }
}
