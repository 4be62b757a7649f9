import { expect, it } from 'vitest';
import { fieldOf, momentOf, problemWith, suggestedTime } from './time';

const now = new Date(2026, 10, 26, 17, 45);

it.each([
  ['', 'none'],
  ['2026-11-26T17:45', 'past'],
  ['2026-11-26T17:46', undefined],
  ['2028-01-01T00:00', 'far'],
])('of "%s" it says %s', (field, problem) => {
  expect(problemWith(field, now)).toBe(problem);
});

it('means the zone of the browser', () => {
  expect(new Date(momentOf('2026-11-26T17:45')).getTime()).toBe(now.getTime());
  expect(fieldOf(now)).toBe('2026-11-26T17:45');
});

it('suggests a full hour that is not about to strike', () => {
  expect(suggestedTime(now)).toBe('2026-11-26T19:00');
  expect(suggestedTime(new Date(2026, 11, 31, 23, 10))).toBe('2027-01-01T00:00');
});
