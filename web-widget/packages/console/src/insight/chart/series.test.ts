import { expect, it } from 'vitest';
import { written, type Series } from './series';

const share: Series = { key: 'a', name: 'A', kind: 'line', format: value => `${Math.round(100 * value)} %` };

it('writes what is there, and says of what is not that it is not', () => {
  expect(written(share, { x: '1', values: { a: 0.5 } }, 'none')).toBe('50 %');
  expect(written(share, { x: '1', values: { a: [0.1, 0.2] } }, 'none')).toBe('10 % – 20 %');
  expect(written(share, { x: '1', values: {} }, 'none')).toBe('none');
});
