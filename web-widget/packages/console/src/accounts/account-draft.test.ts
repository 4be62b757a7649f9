import { expect, it } from 'vitest';
import { ApiFailure } from '../api/http';
import { newAccount, problemsOf, refusalOf } from './account-draft';
import { accountsWords } from './accounts.words';

const fine = { ...newAccount, email: 'mei@example.com', name: 'Mei' };

it.each([
  ['nothing', {}, []],
  ['an address without its name', { email: '@example.com' }, ['email']],
  ['an address without a domain', { email: 'mei@localhost' }, ['email']],
  ['two addresses', { email: 'a@b.cd d@e.fg' }, ['email']],
  ['no name', { name: ' ' }, ['name']],
  ['no capacity', { capacity: 0 }, ['capacity']],
  ['half a conversation', { capacity: 2.5 }, ['capacity']],
])('refuses %s', (_, changes, fields) => {
  expect(Object.keys(problemsOf({ ...fine, ...changes }, accountsWords.en))).toEqual(fields);
});

it.each([
  ['a known address', new ApiFailure(409, '', { field: 'email' }), { email: accountsWords.zh.knownEmail }],
  ['a bad address', new ApiFailure(422, '', { field: 'email' }), { email: accountsWords.zh.badEmail }],
  ['what no field of the form can help', new ApiFailure(409, '', { field: 'id' }), {}],
])('says at its field that the server refused %s', (_, failure, problems) => {
  expect(refusalOf(failure, accountsWords.zh)).toEqual(problems);
});
