import { expect, it } from 'vitest';
import type { Scheduled } from '../../../api/drafts';
import { uploadWords } from '../upload.words';
import { outcomeSentence } from './outcome';

const ended = (outcome: string) => outcomeSentence({ outcome } as Scheduled, uploadWords.en);

it.each([
  ['published 12', 'Version 12'],
  ['conflict ferry in en', 'Others had changed the same entries: ferry in en.'],
  ['bad-rows', 'The file has bad rows.'],
  ['something new', 'something new'],
  ['', ''],
])('says of "%s": %s', (outcome, sentence) => {
  expect(ended(outcome)).toBe(sentence);
});
