import { Select } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Turn } from '../../api/conversations';
import { useApi } from '../../api/use-api';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { useTell } from '../../parts/failure/tell';
import { useIntentNames } from '../../parts/intent/use-intent-names';
import { Tag } from '../../parts/tag/tag';
import { useSession } from '../../session/session';
import { isAtLeast } from '../../shell/navigation/sections';
import type { Reading } from '../reading';
import { threadWords } from '../thread.words';
import styles from './label-select.module.css';

interface Props {
  readonly conversation: string;
  readonly turn: Turn;
  readonly reading: Reading | undefined;
}

/** Shows which intent was recognised in a visitor's turn; from administrators it takes the right one where it was wrong. */
export function LabelSelect(props: Props) {
  const { user } = useSession();
  return isAtLeast(user.role, 'admin') ? <Correction {...props} /> : <Label {...props} />;
}

function Label({ turn, reading }: Props) {
  const words = useWords(threadWords);
  const names = useIntentNames();
  const recognised = useRecognised(reading);
  const corrected = turn.corrected_label ?? null;
  if (corrected === null && recognised === undefined) return null;
  return (
    <div className={styles['label']}>
      {corrected !== null && <Tag tone="info">{words.corrected}</Tag>}
      <Tag>{corrected === null ? recognised : names.nameOf(corrected)}</Tag>
    </div>
  );
}

/** What was recognised, with how sure that was. */
function useRecognised(reading: Reading | undefined): string | undefined {
  const words = useWords(threadWords);
  const names = useIntentNames();
  const { share } = useFormat();
  if (reading === undefined) return undefined;
  const sure = reading.probability === undefined ? '' : ` ${share(reading.probability)}`;
  return words.predicted(names.nameOf(reading.intent) + sure);
}

function Correction({ conversation, turn, reading }: Props) {
  const words = useWords(threadWords);
  const names = useIntentNames();
  const correct = useCorrection(conversation, turn.seq);
  const corrected = correct.isPending ? correct.variables : (turn.corrected_label ?? null);
  const recognised = useRecognised(reading) ?? words.choose;
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
