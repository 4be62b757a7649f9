import { expect, it } from 'vitest';
import type { Entry } from '../../../api/entries';
import { clashes, resolved } from './conflict';

const base: Entry = {
  id: 'net',
  lang: 'en',
  question: 'Do you mend nets?',
  answer: 'Yes.',
  category: '',
  tags: [],
  similar: ['net repair'],
  valid_to: null,
};

it('takes what only one has touched for what is meant', () => {
  const theirs = { ...base, answer: 'Only in winter.' };
  const mine = { ...base, question: 'Do you repair nets?' };
  expect(clashes(base, theirs, mine).map(({ field, likely }) => [field, likely])).toEqual([
    ['question', 'mine'],
    ['answer', 'theirs'],
  ]);
});

it('shows what both have touched, old against new', () => {
  const clash = clashes(base, { ...base, answer: 'Theirs.' }, { ...base, answer: 'Mine.' })[0];
  expect(clash).toEqual({
    field: 'answer',
    change: { name: 'answer', before: ['Theirs.'], after: ['Mine.'] },
    likely: 'mine',
  });
});

it('finds nothing where both wrote the same, or left a date out in two ways', () => {
  const { valid_to: _, ...undated } = base;
  expect(clashes(base, { ...base, answer: 'New.' }, { ...undated, answer: 'New.' })).toEqual([]);
});

it('joins what was chosen of each', () => {
  const theirs = { ...base, answer: 'Theirs.', tags: ['a'] };
  const mine = { ...base, answer: 'Mine.', similar: ['x', 'y'] };
  expect(resolved(theirs, mine, { answer: 'theirs', similar: 'mine', tags: 'theirs' })).toEqual({
    ...base,
    answer: 'Theirs.',
    tags: ['a'],
    similar: ['x', 'y'],
  });
});
