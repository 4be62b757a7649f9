import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Wanted } from '../../../api/mining';
import { useWords } from '../../../language/language';
import styles from './proposal.module.css';
import { proposalWords } from './proposal.words';

interface Props {
  readonly busy: boolean;
  readonly onAccept: (wanted: Wanted) => void;
}

/** Says what is to be made of a proposal. */
export function AcceptBar({ busy, onAccept }: Props) {
  const words = useWords(proposalWords);
  const [wanted, setWanted] = useState<Wanted>({ faq: true, utterances: true });
  return (
    <Group className={styles['accept'] ?? ''} justify="space-between" gap="md">
      <Stack gap={6} role="group" aria-label={words.acceptWhat}>
        <Checkbox
          label={words.faq}
          checked={wanted.faq}
          onChange={event => setWanted({ ...wanted, faq: event.currentTarget.checked })}
        />
        <Checkbox
          label={words.learn}
          checked={wanted.utterances}
          onChange={event => setWanted({ ...wanted, utterances: event.currentTarget.checked })}
        />
      </Stack>
      <Button disabled={busy || !(wanted.faq || wanted.utterances)} loading={busy} onClick={() => onAccept(wanted)}>
        {words.accept}
      </Button>
    </Group>
  );
}
