import { Button, Stack, Text } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useWords } from '../../language/language';
import { Icon } from '../icon/icon';
import { failureWords } from './failure.words';

interface State {
  readonly broken: boolean;
}

/** Keeps a page that throws from taking the whole console with it. */
export class PageGuard extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const words = useWords(failureWords);
  return (
    <Stack align="center" gap="sm" p="xl" role="alert">
      <Icon name="alert" size={32} />
      <Text ta="center">{words.page}</Text>
      <Button variant="default" onClick={() => location.reload()}>
        {words.reload}
      </Button>
    </Stack>
  );
}
