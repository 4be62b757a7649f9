import { diffArrays } from 'diff';

/** A stretch of a text that stayed, went or came. */
export interface Stretch {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Words, single Chinese or Japanese characters, spaces and signs. */
const token =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}_'’])+|\s+|[^]/gu;

/** Texts that have less in common are shown one beside the other, whole. */
const mostEdits = 800;

/** What differs between two texts, word by word and in Chinese character by character. */
export function wordDiff(before: string, after: string): readonly Stretch[] {
  const parts = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: mostEdits });
  if (parts === undefined) return whole(before, after);
  return parts.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** The one side of a difference: the text as it was, or as it is. */
export function side(stretches: readonly Stretch[], which: 'before' | 'after'): readonly Stretch[] {
  const other = which === 'before' ? 'added' : 'removed';
  return stretches.filter(stretch => stretch.kind !== other);
}

const tokensOf = (text: string): string[] => text.match(token) ?? [];

const whole = (before: string, after: string): readonly Stretch[] => [
  { kind: 'removed', text: before },
  { kind: 'added', text: after },
];
