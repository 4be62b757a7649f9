import { expect, it } from 'vitest';
import { differencePath, pairIn } from './version-path';

const read = (path: string) => {
  const query = new URLSearchParams(path.split('?')[1]);
  return pairIn(key => query.get(key) ?? '');
};

it('finds in the address what was put there', () => {
  expect(read(differencePath(3, 17))).toEqual({ from: 3, to: 17 });
});

it.each(['?from=1', '?from=0&to=2', '?from=one&to=2', '?from=1.5&to=2'])('compares nothing for %s', path => {
  expect(read(path)).toBeUndefined();
});
