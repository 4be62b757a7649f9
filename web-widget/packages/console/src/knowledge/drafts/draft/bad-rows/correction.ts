import type { BadRow, Correction } from '../../../../api/drafts';

/** What is written anew of a row that could not be taken apart. */
const least = ['id', 'question', 'answer', 'lang'] as const;

/** Reasons that concern one row, though there is nothing to show of it. */
const ofOneRow = new Set(['wrong-field-count', 'not-json', 'not-a-json-object', 'too-many-columns', 'not-text']);

/** Whether a person can write something else in the place of the row, which nobody can for a file that is broken. */
export function isCorrectable(row: BadRow): boolean {
  return Object.keys(row.fields).length > 0 || row.problems.some(({ code }) => ofOneRow.has(code));
}

/** The columns to write, those that are wrong first. */
export function columnsOf(row: BadRow): readonly string[] {
  const wrong = row.problems.map(({ column }) => column);
  const given = Object.keys(row.fields);
  const rest = given.length > 0 ? order.filter(column => given.includes(column) || isNeeded(column)) : least;
  return [...new Set([...wrong.filter(column => column !== ''), ...rest])];
}

const order = [
  'id',
  'lang',
  'question',
  'answer',
  'similar',
  'category',
  'tags',
  'valid_from',
  'valid_to',
  'owner',
  'review_by',
];

const isNeeded = (column: string) => column === 'question' || column === 'answer';

/** How many problems a column has, and which. */
export const problemsAt = (row: BadRow, column: string) => row.problems.filter(each => each.column === column);

/** The whole row as it is to be read; what is left empty is not there. */
export function correctionOf(row: BadRow, written: Readonly<Record<string, string>>): Correction {
  const fields = Object.entries({ ...row.fields, ...written }).filter(([, text]) => text.trim() !== '');
  return { ...placeOf(row), fields: Object.fromEntries(fields) };
}

/** Leaves the row out on purpose. */
export const leavingOut = (row: BadRow): Correction => ({ ...placeOf(row), fields: {} });

const placeOf = ({ entry, sheet, line }: BadRow) => ({ entry, sheet, line });

export const keyOf = ({ entry, sheet, line }: BadRow): string => `${entry}\n${sheet}\n${line}`;
