import { NativeSelect } from '@mantine/core';
import type { Run } from '../api/rehearsal';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { testingWords } from './testing.words';

interface Props {
  readonly runs: readonly Run[];
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
}

/** Chooses the run that is shown. */
export function EarlierRuns({ runs, value, onChange }: Props) {
  const words = useWords(testingWords);
  const { moment } = useFormat();
  if (runs.length === 0) return null;
  return (
    <NativeSelect
      label={words.earlier}
      value={value ?? ''}
      data={runs.map(run => ({
        value: run.id,
        label: `${run.subject === '' ? words.ofServed : run.subject} – ${words.by(run.author_name, moment(run.started_at))}`,
      }))}
      onChange={event => onChange(event.currentTarget.value)}
    />
  );
}
