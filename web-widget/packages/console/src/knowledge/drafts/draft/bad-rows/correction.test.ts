import { expect, it } from 'vitest';
import type { BadRow, RowProblem } from '../../../../api/drafts';
import { columnsOf, correctionOf, isCorrectable, leavingOut } from './correction';

const place = { entry: 'a.csv', sheet: '', line: 7 };
const problem = (column: string, code = 'empty'): RowProblem => ({
  ...place,
  column,
  code,
  reason: 'is empty',
  reason_zh: '为空',
});

function rowWith(fields: Record<string, string>, ...problems: RowProblem[]): BadRow {
  return { ...place, fields, problems };
}

it('sends the whole row with what was written, as the server reads it in place of the bad one', () => {
  const row = rowWith({ id: 'net', question: 'Do you mend nets?', answer: '' }, problem('answer'));
  expect(correctionOf(row, { answer: 'We do.' })).toEqual({
    ...place,
    fields: { id: 'net', question: 'Do you mend nets?', answer: 'We do.' },
  });
});

it('leaves out what was emptied, so that no column holds nothing', () => {
  const row = rowWith({ question: 'q', answer: 'a', valid_from: '31.02.2026' }, problem('valid_from', 'not-a-date'));
  expect(correctionOf(row, { valid_from: ' ' }).fields).toEqual({ question: 'q', answer: 'a' });
});

it('leaves a row out by giving it no fields', () => {
  expect(leavingOut(rowWith({ question: 'q' }, problem('answer')))).toEqual({ ...place, fields: {} });
});

it('asks for what is wrong first, then for the rest in the usual order', () => {
  const row = rowWith({ answer: 'a', valid_to: 'soon', id: 'x' }, problem('valid_to', 'not-a-date'));
  expect(columnsOf(row)).toEqual(['valid_to', 'id', 'question', 'answer']);
});

it('lets a row be written anew that could not be taken apart, but no file', () => {
  const torn = rowWith({}, problem('', 'wrong-field-count'));
  expect(isCorrectable(torn)).toBe(true);
  expect(columnsOf(torn)).toEqual(['id', 'question', 'answer', 'lang']);
  expect(isCorrectable(rowWith({}, problem('', 'broken-quotes')))).toBe(false);
});
