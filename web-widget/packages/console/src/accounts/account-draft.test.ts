import { expect, it } from 'vitest';
import { newAccount, problemsOf } from './account-draft';
import { accountsWords } from './accounts.words';

const fine = { ...newAccount, email: 'mei@example.com', name: 'Mei' };

it.each([
  ['nothing', {}, []],
  ['an address without its name', { email: '@example.com' }, ['email']],
  ['two addresses', { email: 'a@b.c d@e.f' }, ['email']],
  ['no name', { name: ' ' }, ['name']],
  ['no capacity', { capacity: 0 }, ['capacity']],
  ['half a conversation', { capacity: 2.5 }, ['capacity']],
])('refuses %s', (_, changes, fields) => {
  expect(Object.keys(problemsOf({ ...fine, ...changes }, accountsWords.en))).toEqual(fields);
});
