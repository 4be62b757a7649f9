import { Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Turn } from '../../api/conversations';
import { useApi } from '../../api/use-api';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { useTell } from '../../parts/failure/tell';
import { useIntentNames } from '../../parts/intent/use-intent-names';
import { Tag } from '../../parts/tag/tag';
import type { Reading } from '../reading';
import { threadWords } from '../thread.words';
import styles from './label-select.module.css';

interface Props {
  readonly conversation: string;
  readonly turn: Turn;
  readonly reading: Reading | undefined;
}

/** Shows which intent was recognised in a visitor's turn and takes the right one where it was wrong. */
export function LabelSelect({ conversation, turn, reading }: Props) {
  const words = useWords(threadWords);
  const names = useIntentNames();
  const { share } = useFormat();
  const correct = useCorrection(conversation, turn.seq);
  const corrected = correct.isPending ? correct.variables : (turn.corrected_label ?? null);
  const recognised =
    reading === undefined
      ? words.choose
      : words.predicted(
          names.nameOf(reading.intent) + (reading.probability === undefined ? '' : ` ${share(reading.probability)}`),
        );
  return (
    <div className={styles['label']}>
      {corrected !== null && <Tag tone="info">{words.corrected}</Tag>}
      <Select
        className={styles['field'] ?? ''}
        size="xs"
        aria-label={words.intent}
        placeholder={recognised}
        nothingFoundMessage={words.noIntent}
        data={names.options}
        value={corrected}
        onChange={label => correct.mutate(label)}
        leftSection={null}
        searchable
        clearable
        maxDropdownHeight={320}
      />
    </div>
  );
}

function useCorrection(conversation: string, seq: number) {
  const words = useWords(threadWords);
  const api = useApi();
  const queries = useQueryClient();
  const tell = useTell();
  return useMutation({
    mutationFn: (label: string | null) => api.conversations.correct(conversation, seq, label),
    onSuccess: async (_, label) => {
      await queries.invalidateQueries({ queryKey: ['conversation', conversation] });
      tell.done(label === null ? words.cleared : words.saved);
    },
    onError: tell.failed,
  });
}
