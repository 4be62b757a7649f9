import { ApiFailure, type Http } from './http';
import type { Change, Run, Told } from './rehearsal-types';
import type { Difference, Made, Page, Version } from './versions';

/** A file that was uploaded and checked, and is not published. */
export interface DraftSummary {
  readonly id: string;
  readonly at: string;
  readonly author: string;
  readonly author_name: string;
  readonly file: string;
  /** The version it is compared with. */
  readonly base: number;
}

/** How a file, an entry of a ZIP or a sheet of a workbook was understood. */
export interface Shape {
  readonly name: string;
  readonly format: string;
  readonly origin: string;
  readonly encoding?: string | null;
  readonly delimiter?: string | null;
  readonly columns: readonly { readonly header: string; readonly column: string }[];
  readonly made_ids: boolean;
  readonly parts: readonly Shape[];
}

export type Mode = 'merge' | 'replace';

/** How a file is meant; what is not given is found. */
export interface DraftOptions {
  readonly mode: Mode;
  readonly skip_bad: boolean;
  readonly encoding?: string | null;
  readonly delimiter?: string | null;
  /** By a header of the file the column it holds, empty for none. */
  readonly columns: Readonly<Record<string, string>>;
}

/** What a person writes in the place of a bad row; no fields leave it out on purpose. */
export interface Correction {
  readonly entry: string;
  readonly sheet: string;
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

export type DraftChanges = Partial<DraftOptions> & { readonly corrections?: readonly Correction[] };

/** What is to be said of a row. */
export interface RowProblem {
  readonly entry: string;
  readonly sheet: string;
  readonly line: number;
  readonly column: string;
  readonly code: string;
  readonly reason: string;
  readonly reason_zh: string;
}

export interface BadRow {
  readonly entry: string;
  readonly sheet: string;
  readonly line: number;
  /** By column; empty where the row could not be taken apart. */
  readonly fields: Readonly<Record<string, string>>;
  readonly problems: readonly RowProblem[];
}

export interface BadRowPage {
  readonly total: number;
  readonly rows: readonly BadRow[];
}

export type FindingKind = 'duplicate' | 'contradiction' | 'confusable' | 'like-an-intent' | 'stale';

/** Entries that an editor should look at together. */
export interface Finding {
  readonly kind: FindingKind;
  readonly id: string;
  readonly lang: string;
  readonly question: string;
  readonly other_id?: string | null;
  readonly other_question?: string | null;
  readonly intent?: string | null;
  readonly nearness: number;
}

export interface Findings {
  readonly count: number;
  readonly findings: readonly Finding[];
}

/** The report on a draft. */
export interface Draft {
  readonly draft: DraftSummary;
  readonly shape: Shape;
  readonly options: DraftOptions & { readonly corrections: number };
  readonly rows: number;
  readonly publishable: boolean;
  readonly unchanged: number;
  /** The first of what would change. */
  readonly difference: Difference;
  readonly problem_count: number;
  readonly problems: readonly RowProblem[];
  readonly warning_count: number;
  readonly warnings: readonly RowProblem[];
  /** What texts alone tell. */
  readonly findings: Findings;
}

export type ScheduleState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** A draft that is published by itself at a time. */
export interface Scheduled {
  readonly id: string;
  readonly draft: string;
  readonly file: string;
  readonly at: string;
  readonly note: string;
  readonly author: string;
  readonly author_name: string;
  readonly state: ScheduleState;
  readonly outcome: string;
}

/** What became of a draft that was to be published. */
export type Published = Made | Scheduled;
export const isScheduled = (published: Published): published is Scheduled => 'state' in published;

/** How a draft is to be published. */
export interface Publishing {
  readonly note: string;
  /** When; at once where it is missing. */
  readonly time?: string | undefined;
  /** Even where saved tests fail. */
  readonly anyway?: boolean;
}

/** What whoever publishes a draft should have seen. */
export interface DraftChecks {
  readonly failing: readonly Told[];
  /** The last replay of the draft, where there was one. */
  readonly replay?: Run | null;
  readonly rejected: readonly Change[];
  readonly undecided: number;
}

/** `/knowledge/drafts` and `/knowledge/schedule` */
export class DraftsResource {
  constructor(private readonly http: Http) {}

  add(file: File): Promise<Draft> {
    const form = new FormData();
    form.set('file', file, file.name);
    return this.http.post('/knowledge/drafts', {}, form);
  }

  async list(signal?: AbortSignal): Promise<readonly DraftSummary[]> {
    return (await this.http.get<{ drafts: DraftSummary[] }>('/knowledge/drafts', {}, signal)).drafts;
  }

  show(id: string, signal?: AbortSignal): Promise<Draft> {
    return this.http.get(at(id), {}, signal);
  }

  difference(id: string, page: Page, signal?: AbortSignal): Promise<Difference> {
    return this.http.get(`${at(id)}/difference`, { ...page }, signal);
  }

  badRows(id: string, page: Page, signal?: AbortSignal): Promise<BadRowPage> {
    return this.http.get(`${at(id)}/bad-rows`, { ...page }, signal);
  }

  /** What vectors and intents tell as well; takes its time. */
  findings(id: string, signal?: AbortSignal): Promise<Findings> {
    return this.http.get(`${at(id)}/findings`, {}, signal);
  }

  change(id: string, changes: DraftChanges): Promise<Draft> {
    return this.http.patch(at(id), changes);
  }

  problems(id: string, lang: string): Promise<Blob> {
    return this.http.blob(`${at(id)}/problems.csv`, { lang });
  }

  remove(id: string): Promise<void> {
    return this.http.delete(at(id));
  }

  /** Goes through the saved tests, which takes its time. */
  checks(id: string, signal?: AbortSignal): Promise<DraftChecks> {
    return this.http.get(`${at(id)}/checks`, {}, signal);
  }

  publish(id: string, { note, time, anyway = false }: Publishing): Promise<Published> {
    return this.http.add(`${at(id)}/publish`, {
      ...(note === '' ? {} : { note }),
      ...(time === undefined ? {} : { at: time }),
      ...(anyway ? { anyway } : {}),
    });
  }

  async schedule(signal?: AbortSignal): Promise<readonly Scheduled[]> {
    return (await this.http.get<{ schedule: Scheduled[] }>('/knowledge/schedule', {}, signal)).schedule;
  }

  cancel(id: string): Promise<void> {
    return this.http.delete(`/knowledge/schedule/${encodeURIComponent(id)}`);
  }
}

/** Somebody else has published meanwhile. */
export interface Outdated {
  readonly by?: Version | null;
  /** The draft as it compares now. */
  readonly report?: Draft | null;
}

/** What a failure says of a publication that came in between; nothing where it is another failure. */
export function outdatedIn(failure: unknown): Outdated | undefined {
  if (!(failure instanceof ApiFailure) || failure.status !== 409) return undefined;
  const body = failure.body as { type?: string } & Outdated;
  return body.type === 'outdated' ? body : undefined;
}

/** The saved tests that keep a draft from being published; nothing where it is another failure. */
export function failingIn(failure: unknown): readonly Told[] | undefined {
  if (!(failure instanceof ApiFailure) || failure.status !== 409) return undefined;
  const body = failure.body as { type?: string; failing?: readonly Told[] };
  return body.type === 'failing-tests' ? body.failing : undefined;
}

const at = (id: string) => `/knowledge/drafts/${encodeURIComponent(id)}`;
