import type { Entry } from '../../api/entries';
import type { FieldChange } from '../../api/versions';

const lines = (value: string | readonly string[] | null | undefined): readonly string[] =>
  value == null || value === '' ? [] : typeof value === 'string' ? [value] : value;

/** The fields of an entry in the order in which they are shown. */
export const entryFields = [
  'question',
  'answer',
  'similar',
  'category',
  'tags',
  'valid_from',
  'valid_to',
  'owner',
  'review_by',
] as const;
export type EntryField = (typeof entryFields)[number];

/** The field as texts, one an item; nothing where it is empty. */
export const textsOf = (entry: Entry, field: EntryField): readonly string[] => lines(entry[field]);

export const isSame = (one: Entry, other: Entry, field: EntryField): boolean =>
  textsOf(one, field).join('\n') === textsOf(other, field).join('\n');

/** What differs between two states of an entry, field by field. */
export function differenceOf(before: Entry, after: Entry): readonly FieldChange[] {
  return entryFields
    .filter(field => !isSame(before, after, field))
    .map(field => ({ name: field, before: textsOf(before, field), after: textsOf(after, field) }));
}
