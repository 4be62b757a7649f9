import { Menu, Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TracedTurn } from '../../api/desk';
import { useApi } from '../../api/use-api';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { useTell } from '../../parts/failure/tell';
import { Icon } from '../../parts/icon/icon';
import { useIntentNames } from '../../parts/intent/use-intent-names';
import type { Reading } from '../../thread/reading';
import styles from './intent-label.module.css';
import { talkWords } from './talk.words';

interface Props {
  readonly conversation: string;
  readonly turn: TracedTurn;
  readonly reading: Reading | undefined;
}

/** Shows which intent was recognised in a visitor's turn; one click says it was another. */
export function IntentLabel({ conversation, turn, reading }: Props) {
  const words = useWords(talkWords);
  const names = useIntentNames();
  const { share } = useFormat();
  const [opened, setOpened] = useState(false);
  const label = useLabel(conversation, turn.seq);
  const corrected = label.isPending ? label.variables : (turn.corrected_label ?? null);
  const intent = corrected ?? reading?.intent;
  const sure = corrected === null && reading?.probability !== undefined ? ` ${share(reading.probability)}` : '';
  const choose = (value: string | null) => {
    setOpened(false);
    label.mutate(value);
  };
  const others = (reading?.others ?? []).filter(each => each !== corrected);
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-start" width={270} trapFocus>
      <Menu.Target>
        <button type="button" className={`${styles['label']} ${corrected === null ? '' : styles['corrected']}`}>
          <Icon name={corrected === null ? 'intents' : 'check'} size={13} />
          {intent === undefined ? words.noLabel : words.labelOf(names.nameOf(intent)) + sure}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{words.label}</Menu.Label>
        {others.map(each => (
          <Menu.Item key={each} onClick={() => choose(each)}>
            {names.nameOf(each)}
          </Menu.Item>
        ))}
        {corrected !== null && (
          <Menu.Item leftSection={<Icon name="cross" size={14} />} onClick={() => choose(null)}>
            {words.takeBack}
          </Menu.Item>
        )}
        <div className={styles['other']}>
          <Select
            size="xs"
            aria-label={words.otherIntent}
            placeholder={words.otherIntent}
            nothingFoundMessage={words.noIntent}
            data={names.options}
            value={null}
            onChange={choose}
            searchable
            maxDropdownHeight={260}
            comboboxProps={{ withinPortal: false }}
          />
        </div>
      </Menu.Dropdown>
    </Menu>
  );
}

function useLabel(conversation: string, seq: number) {
  const words = useWords(talkWords);
  const api = useApi();
  const queries = useQueryClient();
  const tell = useTell();
  return useMutation({
    mutationFn: (label: string | null) => api.desk.label(conversation, seq, label),
    onSuccess: async (_, label) => {
      await queries.invalidateQueries({ queryKey: ['talk', conversation] });
      tell.done(label === null ? words.unlabelled : words.labelled);
    },
    onError: tell.failed,
  });
}
