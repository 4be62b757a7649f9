import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useWords } from '../../language/language';
import { failureSentence } from './failure-sentence';
import { failureWords } from './failure.words';

/** Short notices in the corner: something was done, or could not be. */
export function useTell() {
  const words = useWords(failureWords);
  return useMemo(
    () => ({
      done: (message: string) => notifications.show({ message, color: 'fern' }),
      failed: (failure: unknown) =>
        notifications.show({ title: words.notDone, message: failureSentence(failure, words), color: 'red' }),
    }),
    [words],
  );
}
