import { expect, it } from 'vitest';
import type { Proposal } from '../../../api/mining';
import { obstacleTo, wanted, withChanged } from './choice';

const proposal = (id: string, lang: string, state: Proposal['state'] = 'open') => ({ id, lang, state }) as Proposal;

it('merges open proposals of one language only', () => {
  expect(obstacleTo([proposal('a', 'en'), proposal('b', 'en')])).toBeUndefined();
  expect(obstacleTo([proposal('a', 'en'), proposal('b', 'zh')])).toBe('mixed');
  expect(obstacleTo([proposal('a', 'en'), proposal('b', 'en', 'accepted')])).toBe('closed');
});

it('narrows by state and language', () => {
  const all = [proposal('a', 'en'), proposal('b', 'zh'), proposal('c', 'zh', 'rejected')];
  expect(wanted(all, 'open', '').map(({ id }) => id)).toEqual(['a', 'b']);
  expect(wanted(all, 'open', 'zh').map(({ id }) => id)).toEqual(['b']);
});

it('puts a changed proposal where it was, and one that was split off at the end', () => {
  const all = [proposal('a', 'en'), proposal('b', 'en')];
  expect(withChanged(all, proposal('a', 'en', 'rejected')).map(({ state }) => state)).toEqual(['rejected', 'open']);
  expect(withChanged(all, proposal('c', 'en')).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});
