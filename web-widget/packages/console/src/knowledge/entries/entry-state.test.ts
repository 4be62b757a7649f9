import { expect, it } from 'vitest';
import type { Entry, Revision } from '../../api/entries';
import { conditionsOf, dayOf } from './entry-state';

const today = '2026-11-26';

function revisionOf(entry: Partial<Entry>, more: Partial<Revision> = {}): Revision {
  const whole = { id: 'net', lang: 'en', question: 'q', answer: 'a', category: '', tags: [], similar: [], ...entry };
  return { entry: whole, version: 1, stale: false, expired: false, ...more };
}

it.each([
  ['an entry like any other', revisionOf({ owner: '', review_by: null }), []],
  ['one whose first day is tomorrow', revisionOf({ valid_from: '2026-11-27' }), ['upcoming']],
  ['one whose first day is today', revisionOf({ valid_from: today }), []],
  ['one to be looked at today', revisionOf({ review_by: today }), ['review_due']],
  ['one to be looked at tomorrow', revisionOf({ review_by: '2026-11-27' }), []],
  ['one that has expired and was left behind', revisionOf({}, { expired: true, stale: true }), ['expired', 'stale']],
])('tells of %s', (_, revision, conditions) => {
  expect(conditionsOf(revision, today)).toEqual(conditions);
});

it('takes the day of the browser’s zone', () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
