import { expect, it } from 'vitest';
import { ApiFailure } from '../../api/http';
import { objectionsTo, refusalsIn, type Objections, type PasswordDraft } from './password-draft';

const fine: PasswordDraft = { old: 'rattle-harbour-41', fresh: 'copper-lantern-88', again: 'copper-lantern-88' };

it.each<[string, Partial<PasswordDraft>, Objections]>([
  ['a longer, other, repeated one', {}, {}],
  ['no current password', { old: '' }, { old: 'empty' }],
  ['nine characters', { fresh: '123456789', again: '123456789' }, { fresh: 'short' }],
  ['five characters of two halves each', { fresh: '😀😁😂😃😄', again: '😀😁😂😃😄' }, { fresh: 'short' }],
  ['ten Chinese characters', { fresh: '春眠不觉晓处处闻啼鸟', again: '春眠不觉晓处处闻啼鸟' }, {}],
  ['more than the server takes', { fresh: 'x'.repeat(201), again: 'x'.repeat(201) }, { fresh: 'long' }],
  ['the old one', { fresh: fine.old, again: fine.old }, { fresh: 'same' }],
  ['a slip in the repetition', { again: 'copper-lantern-89' }, { again: 'different' }],
  ['nothing', { old: '', fresh: '', again: '' }, { old: 'empty', fresh: 'empty', again: 'empty' }],
])('says to %s what is to be said', (_, changes, objections) => {
  expect(objectionsTo({ ...fine, ...changes })).toEqual(objections);
});

it.each<[string, ApiFailure, Objections]>([
  ['a wrong current password', new ApiFailure(422, '', { field: 'old' }), { old: 'wrong' }],
  ['an easily guessed one', new ApiFailure(422, '', { field: 'new' }), { fresh: 'easy' }],
  ['too many tries, which no field can help', new ApiFailure(429, '', {}, 4), {}],
])('finds the field of %s', (_, failure, objections) => {
  expect(refusalsIn(failure)).toEqual(objections);
});
