import type { Http } from './http';

export type VersionKind = 'first' | 'upload' | 'edit' | 'restore' | 'schedule';

/** The knowledge as it was published once. */
export interface Version {
  readonly number: number;
  readonly at: string;
  readonly author: string;
  readonly author_name: string;
  readonly kind: VersionKind;
  readonly note: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export interface VersionPage {
  /** The version that the server answers from. */
  readonly served: string;
  /** Whether answers of it are still being read: until then their entries are found by questions and wordings. */
  readonly reading: boolean;
  /** The newest first. */
  readonly versions: readonly Version[];
}

/** What became of a version that was wanted; nothing is published where nothing would change. */
export interface Made {
  readonly published: boolean;
  readonly version: Version;
  readonly served: string;
}

/** A field before and after; a list has a text for each item, what is not there has none. */
export interface FieldChange {
  readonly name: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What happened to one entry. */
export interface Change {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly id: string;
  readonly lang: string;
  readonly fields: readonly FieldChange[];
}

/** A page of a difference, and its counts as a whole. */
export interface Difference {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly changes: readonly Change[];
}

export const exportFormats = ['csv', 'xlsx', 'jsonl'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** `/knowledge/versions` and what is exported of them. */
export class VersionsResource {
  constructor(private readonly http: Http) {}

  /** Below version `before`, where given. */
  list(before: number | undefined, limit: number, signal?: AbortSignal): Promise<VersionPage> {
    return this.http.get('/knowledge/versions', { before, limit }, signal);
  }

  difference(from: number, to: number, page: Page, signal?: AbortSignal): Promise<Difference> {
    return this.http.get(`/knowledge/versions/${from}/difference/${to}`, { ...page }, signal);
  }

  restore(number: number, note: string): Promise<Made> {
    return this.http.add(`/knowledge/versions/${number}/restore`, note === '' ? {} : { note });
  }

  /** The version as a file, the newest where none is named. */
  export(format: ExportFormat, version?: number): Promise<Blob> {
    return this.http.blob('/knowledge/export', { format, version });
  }
}

export interface Page {
  readonly offset: number;
  readonly limit: number;
}
