import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useWords } from '../../language/language';
import { failureSentence } from './failure-sentence';
import { failureWords } from './failure.words';

/** Short notices in the corner: something was done, or could not be. */
export function useTell() {
  const words = useWords(failureWords);
  return useMemo(() => {
    const closeButtonProps = { 'aria-label': words.dismiss };
    return {
      done: (message: string) => notifications.show({ message, color: 'fern', closeButtonProps }),
      failed: (failure: unknown) =>
        notifications.show({
          title: words.notDone,
          message: failureSentence(failure, words),
          color: 'red',
          closeButtonProps,
        }),
    };
  }, [words]);
}
