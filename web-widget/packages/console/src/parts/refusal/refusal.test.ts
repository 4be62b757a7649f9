import { expect, it } from 'vitest';
import { ApiFailure } from '../../api/http';
import { problemAt, refusalOf, type RefusalWords } from './refusal';

const words: RefusalWords = [
  ['must be a time zone', '时区'],
  ['must be a time', '时间'],
];

it.each([
  ['week.monday[0].from must be a time such as 09:00.', 'week.monday[0].from', '时间'],
  ['teams.returns.time_zone must be a time zone such as Asia/Shanghai.', 'teams.returns.time_zone', '时区'],
  ["'url' must begin with https://.", 'url', 'must begin with https://.'],
])('finds the field in "%s"', (detail, field, sentence) => {
  const refusal = refusalOf(new ApiFailure(422, detail));
  expect(refusal?.field).toBe(field);
  expect(problemAt(field, refusal, words)).toBe(sentence);
  expect(problemAt('another', refusal, words)).toBeUndefined();
});

it('takes no other failure for a refused field', () => {
  expect(refusalOf(new ApiFailure(409, 'No mail server is set.'))).toBeUndefined();
  expect(refusalOf(new ApiFailure(0, ''))).toBeUndefined();
  expect(refusalOf(new Error('week broke down'))).toBeUndefined();
});
