import { expect, it } from 'vitest';
import { side, wordDiff } from './word-diff';

const told = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`))
    .join('');

it('tells words apart, not letters', () => {
  expect(told('You have 30 days.', 'You have 60 days.')).toBe('You have -30-+60+ days.');
});

it('tells Chinese characters apart, which no spaces part', () => {
  expect(told('自签收之日起30天内可以退货', '自签收之日起60天内可以换货')).toBe(
    '自签收之日起-30-+60+天内可以-退-+换+货',
  );
});

it('gives back each side as it stands', () => {
  const stretches = wordDiff('a b c', 'a c d');
  expect(
    side(stretches, 'before')
      .map(each => each.text)
      .join(''),
  ).toBe('a b c');
  expect(
    side(stretches, 'after')
      .map(each => each.text)
      .join(''),
  ).toBe('a c d');
});

it('does not search long for what two long texts have in common', () => {
  const long = (word: string) => Array.from({ length: 4_000 }, (_, at) => `${word}${at}`).join(' ');
  expect(wordDiff(long('a'), long('b')).length).toBeGreaterThan(0);
});

it('keeps characters that take two code units whole', () => {
  expect(told('好😀', '好😁')).toBe('好-😀-+😁+');
});
