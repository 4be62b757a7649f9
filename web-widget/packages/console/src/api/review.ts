import type { Http } from './http';

export const itemStates = ['open', 'second', 'conflict', 'labelled', 'ignored', 'drafted'] as const;
export type ItemState = (typeof itemStates)[number];
export type ItemCounts = Readonly<Record<ItemState, number>>;

/** Visitors' words that say nearly the same; one decision serves them all. */
export interface ReviewItem {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly predicted: string;
  /** Whether there still is an intent of the name that was predicted. */
  readonly known: boolean;
  readonly confidence: number;
  readonly state: ItemState;
  readonly label: string;
  /** The draft with an entry that was opened from it, or empty. */
  readonly draft: string;
  readonly revision: number;
  readonly size: number;
  readonly gain: number;
  readonly first_at: string;
  readonly last_at: string;
}

export interface ItemPage {
  readonly total: number;
  readonly items: readonly ReviewItem[];
  readonly counts: ItemCounts;
}

export type Outcome = 'not_helpful' | 'reasked' | 'hand_off' | 'fallback' | 'declined' | 'clarify' | 'answered';

export interface ReviewTurn {
  readonly conversation: string;
  readonly seq: number;
  readonly reply: number;
  readonly text: string;
  readonly outcome: Outcome;
  readonly predicted: string;
  readonly confidence: number;
  readonly model: string;
  readonly corpus: string;
  readonly at: string;
}

export interface ReviewVote {
  readonly name: string;
  readonly label: string;
  readonly source: 'review' | 'agent';
  readonly mine: boolean;
  readonly at: string;
}

export type ReviewAction = 'accept' | 'correct' | 'agent' | 'new_intent' | 'new_entry' | 'ignore' | 'undo';

export interface ReviewEvent {
  readonly action: ReviewAction;
  readonly label: string;
  readonly name: string;
  readonly at: string;
  readonly revision: number;
}

export interface ItemDetail {
  readonly item: ReviewItem;
  /** What the classifier that serves now would take it for. */
  readonly choices: readonly { readonly intent: string; readonly probability: number }[];
  readonly turns: readonly ReviewTurn[];
  readonly votes: readonly ReviewVote[];
  readonly history: readonly ReviewEvent[];
}

export interface IntentDraft {
  readonly intent: string;
  readonly title_en: string;
  readonly title_zh: string;
  readonly definition_en: string;
  readonly definition_zh: string;
}

export interface EntryDraft {
  readonly question: string;
  readonly answer: string;
  readonly category?: string;
}

/** What customers asked in different words and got no answer to. */
export interface UnansweredTopic {
  readonly id: string;
  readonly lang: string;
  readonly question: string;
  readonly intent: string;
  readonly utterances: readonly string[];
  /** What agents answered; empty where none did. */
  readonly answer: string;
  readonly other_replies: readonly string[];
  readonly match: 'new' | 'extends' | 'same';
  readonly asked: number;
  readonly conversations: number;
  readonly weeks: readonly { readonly monday: string; readonly asked: number }[];
  readonly draft: string;
}

export interface TopicPage {
  readonly topics: readonly UnansweredTopic[];
  readonly found_at?: string | null;
}

export interface ReviewSettings {
  readonly two_people: boolean;
}

type Seen = Pick<ReviewItem, 'id' | 'revision'>;

/** `/review`; every decision is made of the revision that was seen. */
export class ReviewResource {
  constructor(private readonly http: Http) {}

  list(
    state: 'todo' | ItemState,
    lang: string,
    offset: number,
    limit: number,
    signal?: AbortSignal,
  ): Promise<ItemPage> {
    const narrowed = lang === '' ? {} : { lang };
    return this.http.get('/review/items', { state, offset, limit, ...narrowed }, signal);
  }

  detail(id: string, signal?: AbortSignal): Promise<ItemDetail> {
    return this.http.get(at(id), {}, signal);
  }

  label({ id, revision }: Seen, label: string): Promise<ReviewItem> {
    return this.http.add(`${at(id)}/label`, { revision, label });
  }

  newIntent({ id, revision }: Seen, intent: IntentDraft): Promise<ReviewItem> {
    return this.http.add(`${at(id)}/intent`, { revision, ...intent });
  }

  newEntry({ id, revision }: Seen, entry: EntryDraft): Promise<ReviewItem> {
    return this.http.add(`${at(id)}/entry`, { revision, ...entry });
  }

  ignore({ id, revision }: Seen): Promise<ReviewItem> {
    return this.http.add(`${at(id)}/ignore`, { revision });
  }

  undo({ id, revision }: Seen): Promise<ReviewItem> {
    return this.http.add(`${at(id)}/undo`, { revision });
  }

  settings(signal?: AbortSignal): Promise<ReviewSettings> {
    return this.http.get('/review/settings', {}, signal);
  }

  set(settings: ReviewSettings): Promise<ReviewSettings> {
    return this.http.put('/review/settings', settings);
  }

  topics(lang: string, signal?: AbortSignal): Promise<TopicPage> {
    return this.http.get('/review/topics', lang === '' ? {} : { lang }, signal);
  }

  findTopics(): Promise<TopicPage> {
    return this.http.add('/review/topics', {});
  }

  draftTopic(id: string, entry: EntryDraft): Promise<UnansweredTopic> {
    return this.http.add(`/review/topics/${encodeURIComponent(id)}/draft`, entry);
  }
}

const at = (id: string) => `/review/items/${encodeURIComponent(id)}`;
