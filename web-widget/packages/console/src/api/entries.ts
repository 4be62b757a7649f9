import { ApiFailure, type Http } from './http';
import type { Made, Version } from './versions';

/** One question with its answer, in one language. */
export interface Entry {
  readonly id: string;
  readonly lang: string;
  readonly question: string;
  readonly answer: string;
  readonly category: string;
  readonly tags: readonly string[];
  readonly similar: readonly string[];
  readonly valid_from?: string | null;
  readonly valid_to?: string | null;
  readonly owner?: string;
  readonly review_by?: string | null;
}

/** An entry of the newest version. */
export interface Revision {
  readonly entry: Entry;
  /** The version in which it became what it is. */
  readonly version: number;
  /** Its variant in another language has changed since. */
  readonly stale: boolean;
  readonly expired: boolean;
}

export interface RevisionPage {
  readonly total: number;
  readonly entries: readonly Revision[];
}

/** What an entry was, from one version until another; 0 where it still is. */
export interface PastRevision {
  readonly entry: Entry;
  readonly version: Version;
  readonly until: number;
}

export const conditions = ['expired', 'upcoming', 'review_due', 'stale'] as const;
export type Condition = (typeof conditions)[number];

export interface EntryFilter {
  readonly offset: number;
  readonly limit: number;
  readonly lang?: string;
  readonly text?: string;
  readonly owner?: string;
  readonly condition?: Condition | undefined;
}

/** Phrasings that an entry has not yet, and the model that thought of them. */
export interface Paraphrases {
  readonly model: string;
  readonly suggestions: readonly string[];
}

/** A field that the server could not take, and why. */
export interface Objection {
  readonly column: string;
  readonly reason: string;
}

/** `/knowledge/entries` */
export class EntriesResource {
  constructor(private readonly http: Http) {}

  list({ condition, ...filter }: EntryFilter, signal?: AbortSignal): Promise<RevisionPage> {
    const query = condition === undefined ? filter : { ...filter, [condition]: true };
    return this.http.get('/knowledge/entries', query, signal);
  }

  show(id: string, lang: string, signal?: AbortSignal): Promise<Revision> {
    return this.http.get(at(id, lang), {}, signal);
  }

  /** The entry, or nothing where there is none. */
  async find(id: string, lang: string, signal?: AbortSignal): Promise<Revision | null> {
    try {
      return await this.show(id, lang, signal);
    } catch (e) {
      if (e instanceof ApiFailure && e.status === 404) return null;
      throw e;
    }
  }

  async history(id: string, lang: string, signal?: AbortSignal): Promise<readonly PastRevision[]> {
    const { history } = await this.http.get<{ history: PastRevision[] }>(`${at(id, lang)}/history`, {}, signal);
    return history;
  }

  /** Puts the entry in place of what it was in version `since`, 0 for a new one. */
  put({ id, lang, ...edit }: Entry, since: number): Promise<Made> {
    return this.http.put(at(id, lang), edit, tagOf(since));
  }

  remove({ id, lang }: Entry, since: number): Promise<Made> {
    return this.http.remove(at(id, lang), tagOf(since));
  }

  /** Says that the entry still fits its variants in other languages. */
  confirm({ id, lang }: Entry): Promise<Revision> {
    return this.http.add(`${at(id, lang)}/confirm`, {});
  }

  paraphrases({ id, lang }: Entry): Promise<Paraphrases> {
    return this.http.add(`${at(id, lang)}/paraphrases`, {});
  }

  /** Whether there is a language model to ask for paraphrases. */
  async canParaphrase(signal?: AbortSignal): Promise<boolean> {
    try {
      await this.http.get('/llm', {}, signal);
      return true;
    } catch (e) {
      if (e instanceof ApiFailure && e.status > 0 && e.status < 500) return false;
      throw e;
    }
  }
}

/** What the server has against an entry, where that is why it refused. */
export function objectionsIn(failure: unknown): readonly Objection[] {
  if (!(failure instanceof ApiFailure) || failure.status !== 422) return [];
  const { problems } = (failure.body ?? {}) as { problems?: unknown };
  return Array.isArray(problems) ? (problems as Objection[]) : [];
}

/** Whether somebody else has changed the entry since it was read. */
export function isConflict(failure: unknown): boolean {
  return failure instanceof ApiFailure && failure.status === 412;
}

/** The version that came in between, where a failure tells of one. */
export function versionBetween(failure: unknown): Version | undefined {
  const body = failure instanceof ApiFailure ? (failure.body as { by?: Version | null } | undefined) : undefined;
  return body?.by ?? undefined;
}

/** The server has no entry under version 0, so that one who wants a new entry does not write over another's. */
const tagOf = (since: number) => (since === 0 ? undefined : `"${since}"`);

function at(id: string, lang: string): string {
  return `/knowledge/entries/${encodeURIComponent(id)}/${encodeURIComponent(lang)}`;
}
