import type { Expected, Told } from '../api/rehearsal';
import { conversationsWords } from '../conversations/conversations.words';
import { useWords } from '../language/language';
import { useIntentNames } from '../parts/intent/use-intent-names';
import { testingWords } from './testing.words';

/** What the last reply of a test must be. */
export function MustBe({ expect: { outcome, entries = [], intent } }: { readonly expect: Expected }) {
  const words = useWords(testingWords);
  const { decisions } = useWords(conversationsWords);
  const { nameOf } = useIntentNames();
  return (
    <>
      {outcome != null && decisions[outcome]} {entries.length > 0 && words.withAny(entries.join(', '))}{' '}
      {intent != null && nameOf(intent)}
    </>
  );
}

/** What was wrong with the last reply of a test that failed, and what came in place of the wanted. */
export function CameInstead({ told }: { readonly told: Told }) {
  const words = useWords(testingWords);
  const { decisions } = useWords(conversationsWords);
  const last = told.exchanges.at(-1);
  return (
    <>
      {told.missing.map(each => words.missing[each] ?? each).join(', ')}
      {last !== undefined && (
        <>
          <br />
          {words.got}: {last.outcome != null && decisions[last.outcome]}{' '}
          {last.citations.map(each => each.title).join(', ')}
        </>
      )}
    </>
  );
}
