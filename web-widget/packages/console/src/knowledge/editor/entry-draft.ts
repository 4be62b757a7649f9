import type { Entry, Objection } from '../../api/entries';
import type { Language } from '../../language/language';

/** An entry while it is being written; texts as they are in the fields. */
export interface EntryDraft {
  readonly id: string;
  readonly lang: string;
  readonly question: string;
  readonly answer: string;
  readonly category: string;
  /** One phrasing a line. */
  readonly similar: string;
  readonly tags: readonly string[];
  readonly validFrom: string;
  readonly validTo: string;
  readonly owner: string;
  readonly reviewBy: string;
}

export type Field = keyof EntryDraft;
export type FieldErrors = Readonly<Partial<Record<Field, string>>>;

/** Whatever the beginning leaves open is empty; `language` is the one a new entry begins with. */
export function draftOf(known: Partial<Entry> | undefined, language: Language): EntryDraft {
  const { id = '', lang = language, ...entry } = known ?? {};
  return {
    id,
    lang,
    question: entry.question ?? '',
    answer: entry.answer ?? '',
    category: entry.category ?? '',
    similar: (entry.similar ?? []).join('\n'),
    tags: entry.tags ?? [],
    validFrom: entry.valid_from ?? '',
    validTo: entry.valid_to ?? '',
    owner: entry.owner ?? '',
    reviewBy: entry.review_by ?? '',
  };
}

/** The language a text is written in, by its script; nothing where it has no letters yet. */
export function scriptOf(text: string): Language | undefined {
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  return /\p{L}/u.test(text) ? 'en' : undefined;
}

export function entryOf(draft: EntryDraft): Entry {
  return {
    id: draft.id.trim(),
    lang: draft.lang,
    question: draft.question.trim(),
    answer: draft.answer.trim(),
    category: draft.category,
    tags: draft.tags,
    similar: draft.similar
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== ''),
    valid_from: draft.validFrom === '' ? null : draft.validFrom,
    valid_to: draft.validTo === '' ? null : draft.validTo,
    owner: draft.owner.trim(),
    review_by: draft.reviewBy === '' ? null : draft.reviewBy,
  };
}

/** What is missing; everything else is the server's to judge. */
export function missingIn(draft: EntryDraft, sentence: string): FieldErrors {
  const needed: readonly Field[] = ['id', 'question', 'answer'];
  return Object.fromEntries(
    needed.filter(field => String(draft[field]).trim() === '').map(field => [field, sentence] as const),
  );
}

const fields: Readonly<Record<string, Field>> = { valid_from: 'validFrom', valid_to: 'validTo', review_by: 'reviewBy' };

/** The server's objections at the fields they are about; those about no field are left to the id. */
export function objections(problems: readonly Objection[], says: (reason: string) => string): FieldErrors {
  const known = new Set<string>(['id', 'lang', 'question', 'answer', 'category', 'similar', 'tags', 'owner']);
  return Object.fromEntries(
    problems.map(
      ({ column, reason }) => [fields[column] ?? (known.has(column) ? column : 'id'), says(reason)] as const,
    ),
  );
}
