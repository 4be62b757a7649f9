import { expect, it } from 'vitest';
import { behind, daysWithin, lastDays, sliceOf } from './slice';

it('takes of the address only what narrows the figures', () => {
  const address = new URLSearchParams('from=2027-01-01&lang=zh&site=/help&page=3&of=contained');
  expect(sliceOf(key => address.get(key) ?? '')).toEqual({ from: '2027-01-01', lang: 'zh', page: '/help' });
});

it('leads to the conversations of the same part', () => {
  expect(behind({ from: '2027-01-01', lang: 'zh', page: '/help' }, 'contained', { intent: 'a b' })).toBe(
    '/insight/conversations?from=2027-01-01&lang=zh&site=%2Fhelp&intent=a+b&of=contained',
  );
});

it('counts days with both ends', () => {
  expect(lastDays(7, new Date(2027, 2, 3))).toEqual({ from: '2027-02-25', to: '2027-03-03' });
  expect(daysWithin('2027-02-25', '2027-03-03')).toBe(7);
});
