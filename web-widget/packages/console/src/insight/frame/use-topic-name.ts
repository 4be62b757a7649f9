import { useCallback } from 'react';
import { useWords } from '../../language/language';
import { useIntentNames } from '../../parts/intent/use-intent-names';
import { insightWords } from './insight.words';

/** What a topic is called; the one without a name is what the bot did not understand. */
export function useTopicName(): (intent: string) => string {
  const words = useWords(insightWords);
  const { nameOf } = useIntentNames();
  return useCallback(
    (intent: string) => (intent === '' ? words.unknownTopic : nameOf(intent)),
    [nameOf, words.unknownTopic],
  );
}
