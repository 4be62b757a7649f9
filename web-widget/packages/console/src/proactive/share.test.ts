import { expect, it } from 'vitest';
import { numberOf, shareOf } from './share';

it.each([
  [1, 4, '25 %'],
  [0, 0, '–'],
  [5, 4, '100 %'],
])('%d of %d are %s', (part, whole, shown) => {
  expect(shareOf(part, whole)).toBe(shown);
});

it('takes an emptied field for the smallest number', () => {
  expect(numberOf('', 1)).toBe(1);
  expect(numberOf(7, 1)).toBe(7);
});
