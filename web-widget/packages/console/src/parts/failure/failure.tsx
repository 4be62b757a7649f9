import { Alert, Button } from '@mantine/core';
import { useWords } from '../../language/language';
import { Icon } from '../icon/icon';
import { failureSentence } from './failure-sentence';
import { failureWords } from './failure.words';

interface Props {
  readonly failure: unknown;
  readonly onRetry?: (() => unknown) | undefined;
}

/** Says that something could not be loaded or done, why, and offers to try again. */
export function Failure({ failure, onRetry }: Props) {
  const words = useWords(failureWords);
  return (
    <Alert role="alert" variant="outline" color="red" title={words.title} icon={<Icon name="alert" />} c="inherit">
      <p style={{ margin: 0 }}>{failureSentence(failure, words)}</p>
      {onRetry !== undefined && (
        <Button variant="default" size="xs" mt="sm" onClick={() => void onRetry()}>
          {words.again}
        </Button>
      )}
    </Alert>
  );
}
