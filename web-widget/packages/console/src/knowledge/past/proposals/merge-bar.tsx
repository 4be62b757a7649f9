import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Proposal } from '../../../api/mining';
import { useApi } from '../../../api/use-api';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { useTell } from '../../../parts/failure/tell';
import { obstacleTo } from './choice';
import styles from './proposals.module.css';
import { proposalsWords } from './proposals.words';
import { useProposalChanged } from './use-proposals';

interface Props {
  readonly chosen: readonly Proposal[];
  readonly onDone: () => void;
}

/** What can be done with the chosen proposals. */
export function MergeBar({ chosen, onDone }: Props) {
  const words = useWords(proposalsWords);
  const { number } = useFormat();
  const [asking, setAsking] = useState(false);
  const obstacle = obstacleTo(chosen);
  return (
    <div className={styles['merge']} role="region" aria-label={words.merge}>
      <span role="status">{words.chosen(number(chosen.length))}</span>
      {obstacle !== undefined && <span className={styles['soft']}>{words[obstacle]}</span>}
      <Group gap="xs" ml="auto">
        <Button size="xs" variant="default" onClick={onDone}>
          {words.clear}
        </Button>
        <Button size="xs" disabled={chosen.length < 2 || obstacle !== undefined} onClick={() => setAsking(true)}>
          {words.merge}
        </Button>
      </Group>
      <Modal opened={asking} onClose={() => setAsking(false)} title={words.mergeTitle} centered withCloseButton={false}>
        <Merging chosen={chosen} onClose={() => setAsking(false)} onDone={onDone} />
      </Modal>
    </div>
  );
}

function Merging({ chosen, onClose, onDone }: Props & { readonly onClose: () => void }) {
  const words = useWords(proposalsWords);
  const api = useApi();
  const tell = useTell();
  const changed = useProposalChanged();
  const [into, setInto] = useState(chosen[0]?.id ?? '');
  const merge = useMutation({
    mutationFn: () =>
      api.mining.merge(
        into,
        chosen.map(({ id }) => id).filter(id => id !== into),
      ),
    onSuccess: merged => {
      tell.done(words.merged);
      onClose();
      onDone();
      return changed(merged);
    },
    onError: tell.failed,
  });
  return (
    <Stack gap="md">
      <Text size="sm">{words.mergeText}</Text>
      <Radio.Group label={words.into} value={into} onChange={setInto}>
        <Stack gap="xs" mt={6}>
          {chosen.map(({ id, question }) => (
            <Radio key={id} value={id} label={question} />
          ))}
        </Stack>
      </Radio.Group>
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button loading={merge.isPending} onClick={() => merge.mutate()}>
          {words.merge}
        </Button>
      </Group>
    </Stack>
  );
}
