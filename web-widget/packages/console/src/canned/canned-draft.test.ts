import { expect, it } from 'vitest';
import { problemsOf } from './canned-draft';
import { cannedWords } from './canned.words';

const fine = { id: '', shortcut: 'hi', lang: 'en', text: 'Hello {{customer.name}}, {{ order }}' };

it.each([
  ['nothing', {}, []],
  ['a shortcut with a space', { shortcut: 'good day' }, ['shortcut']],
  ['a shortcut with its slash', { shortcut: '/hi' }, ['shortcut']],
  ['no text', { text: '  ' }, ['text']],
  ['a variable that nobody fills in', { text: 'Hi {{customer}}' }, ['text']],
])('refuses %s', (_, changes, fields) => {
  expect(Object.keys(problemsOf({ ...fine, ...changes }, cannedWords.en))).toEqual(fields);
});
