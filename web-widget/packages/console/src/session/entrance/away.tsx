import { Button, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useWords } from '../../language/language';
import { sessionWords } from '../session.words';

const longestPause = 10_000;

interface Props {
  /** How often the server has been tried in vain. */
  readonly attempts: number;
  readonly onRetry: () => void;
}

/** Waits for a server that does not answer and tries it again and again, less and less often. */
export function Away({ attempts, onRetry }: Props) {
  const words = useWords(sessionWords);
  useEffect(() => {
    const timer = setTimeout(onRetry, Math.min(longestPause, attempts * 2_000));
    window.addEventListener('online', onRetry);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', onRetry);
    };
  }, [attempts, onRetry]);
  return (
    <>
      <Title order={1}>{words.awayTitle}</Title>
      <Text role="status" my="md">
        {words.awayText}
      </Text>
      <Button variant="default" onClick={onRetry}>
        {words.retry}
      </Button>
    </>
  );
}
