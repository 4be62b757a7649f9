import { expect, it } from 'vitest';
import type { Proposal } from '../../../api/mining';
import { changesOf, draftOf, isPart } from './proposal-draft';

const proposal = {
  intent: 'descale',
  question: 'How do I descale it?',
  answer: 'With 100 ml of descaler.',
  utterances: ['descaling?', 'how to descale'],
} as unknown as Proposal;

it('changes nothing that was not reworded', () => {
  expect(changesOf(proposal, draftOf(proposal))).toBeUndefined();
  expect(changesOf(proposal, { ...draftOf(proposal), question: ' How do I descale it? ' })).toBeUndefined();
});

it('names only what was reworded', () => {
  const draft = { ...draftOf(proposal), intent: 'descale_machine', utterances: ['descaling?'] };
  expect(changesOf(proposal, draft)).toEqual({ intent: 'descale_machine', utterances: ['descaling?'] });
});

it('tells an answer that was taken away from one that was not touched', () => {
  expect(changesOf(proposal, { ...draftOf(proposal), answer: '' })).toEqual({ answer: '' });
});

it('splits off some, never none or all', () => {
  expect(isPart([], ['a', 'b'])).toBe(false);
  expect(isPart(['a'], ['a', 'b'])).toBe(true);
  expect(isPart(['a', 'b'], ['a', 'b'])).toBe(false);
});
