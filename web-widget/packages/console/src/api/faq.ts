import { ApiFailure, type Http } from './http';

/** One question with its answer, in one language. */
export interface FaqEntry {
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

export interface FaqPage {
  readonly total: number;
  readonly entries: readonly FaqEntry[];
}

export interface FaqFilter {
  readonly offset: number;
  readonly limit: number;
  readonly lang?: string | undefined;
  readonly q?: string | undefined;
}

/** What an upload changed, or would change, and every bad row. */
export interface UploadReport {
  readonly file: string;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly published: boolean;
  readonly version?: string | null;
  readonly problems: readonly RowProblem[];
}

export interface RowProblem {
  readonly line: number;
  readonly column: string;
  readonly reason: string;
}

export interface UploadOptions {
  readonly dryRun: boolean;
  readonly skipBad: boolean;
  readonly replace: boolean;
}

/** The server keeps its own limit; this one spares the sending. */
export const largestUpload = 10 * 1024 * 1024;

/** The extensions that the server reads. */
export const uploadTypes = ['csv', 'tsv', 'txt', 'xlsx', 'jsonl', 'json', 'md', 'yml', 'yaml', 'zip'] as const;

/** `/faq` */
export class FaqResource {
  constructor(private readonly http: Http) {}

  list({ offset, limit, lang, q }: FaqFilter, signal?: AbortSignal): Promise<FaqPage> {
    return this.http.get('/faq', { offset, limit, lang, q }, signal);
  }

  /** Puts the entry in place of the one with its id and language; a refusal's body is an {@link UploadReport}. */
  put({ id, lang, ...edit }: FaqEntry): Promise<FaqEntry> {
    return this.http.put(at(id, lang), edit);
  }

  remove(id: string, lang: string): Promise<void> {
    return this.http.delete(at(id, lang));
  }

  /** Refused files have a report as well, so that only other failures are thrown. */
  async upload(file: File, { dryRun, skipBad, replace }: UploadOptions): Promise<UploadReport> {
    const form = new FormData();
    form.set('file', file, file.name);
    try {
      return await this.http.post<UploadReport>('/faq', { dry_run: dryRun, skip_bad: skipBad, replace }, form);
    } catch (e) {
      const report = reportOf(e);
      if (report === undefined) throw e;
      return report;
    }
  }
}

/** The report in a refusal, where there is one. */
export function reportOf(failure: unknown): UploadReport | undefined {
  if (!(failure instanceof ApiFailure) || failure.status !== 422) return undefined;
  const body = failure.body as Partial<UploadReport> | undefined;
  return Array.isArray(body?.problems) ? (body as UploadReport) : undefined;
}

function at(id: string, lang: string): string {
  return `/faq/${encodeURIComponent(id)}/${encodeURIComponent(lang)}`;
}
