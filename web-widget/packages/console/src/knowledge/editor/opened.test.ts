import { expect, it } from 'vitest';
import { addressOf, openedIn, type Opened } from './opened';

const read = (address: Readonly<Record<string, string>>) => openedIn(key => address[key] ?? '');

it.each<Opened>([
  { id: 'return window/2', lang: 'zh', isNew: false },
  { id: '', lang: '', isNew: true },
  { id: 'net', lang: 'zh', isNew: true },
])('finds in the address what was put there: %o', opened => {
  expect(read(addressOf(opened))).toEqual(opened);
});

it('opens nothing where the address names no whole entry', () => {
  expect(read(addressOf(undefined))).toBeUndefined();
  expect(read({ entry: 'net' })).toBeUndefined();
});
