import { Button, Group, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { BadRow, RowProblem } from '../../../../api/drafts';
import { useFormat } from '../../../../language/format';
import { useLanguage, useWords } from '../../../../language/language';
import { useTell } from '../../../../parts/failure/tell';
import { Icon } from '../../../../parts/icon/icon';
import { differenceWords, fieldName } from '../../../difference/difference.words';
import type { DraftChange } from '../use-draft';
import styles from './bad-rows.module.css';
import { badRowsWords } from './bad-rows.words';
import { columnsOf, correctionOf, isCorrectable, leavingOut, problemsAt } from './correction';

interface Props {
  readonly row: BadRow;
  readonly change: DraftChange;
}

/** One bad row: why it cannot be taken, and fields to write what should stand there. */
export function BadRowItem({ row, change }: Props) {
  const words = useWords(badRowsWords);
  const { number } = useFormat();
  const correctable = isCorrectable(row);
  const place = [row.entry, row.sheet].filter(text => text !== '').join(' · ');
  return (
    <li className={styles['row']}>
      <h3 className={styles['title']}>
        {correctable ? words.row(number(row.line)) : words.file}
        {place !== '' && <span className={styles['place']}>{place}</span>}
      </h3>
      <Reasons row={row} />
      {correctable && <Correcting row={row} change={change} />}
    </li>
  );
}

/** What is wrong, where no field below can show it. */
function Reasons({ row }: { readonly row: BadRow }) {
  const names = useWords(differenceWords);
  const reasonOf = useReason();
  const shown = isCorrectable(row) ? row.problems.filter(({ column }) => column === '') : row.problems;
  if (shown.length === 0) return null;
  return (
    <ul className={styles['reasons']}>
      {shown.map((problem, place) => (
        <li key={place}>
          <Icon name="alert" size={15} />
          {problem.column !== '' && <b>{fieldName(problem.column, names)}</b>} {reasonOf(problem)}
        </li>
      ))}
    </ul>
  );
}

function Correcting({ row, change }: Props) {
  const words = useWords(badRowsWords);
  const tell = useTell();
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({});
  const [whole, setWhole] = useState(Object.keys(row.fields).length === 0);
  const columns = columnsOf(row);
  const wrong = columns.filter(column => problemsAt(row, column).length > 0);
  const correct = (event: SubmitEvent) => {
    event.preventDefault();
    change.mutate({ corrections: [correctionOf(row, written)] }, { onSuccess: () => setWritten({}) });
  };
  const leaveOut = () =>
    change.mutate({ corrections: [leavingOut(row)] }, { onSuccess: () => tell.done(words.leftOut) });
  return (
    <form onSubmit={correct} noValidate>
      <div className={styles['fields']}>
        {(whole ? columns : wrong).map(column => (
          <Field
            key={column}
            row={row}
            column={column}
            value={written[column] ?? row.fields[column] ?? ''}
            onChange={text => setWritten(before => ({ ...before, [column]: text }))}
          />
        ))}
      </div>
      {!whole && <Context row={row} wrong={wrong} />}
      <Group gap="xs" mt="sm">
        <Button type="submit" size="xs" disabled={change.isPending || Object.keys(written).length === 0}>
          {words.save}
        </Button>
        {!whole && (
          <Button size="xs" variant="default" onClick={() => setWhole(true)}>
            {words.whole}
          </Button>
        )}
        <Button size="xs" variant="default" disabled={change.isPending} onClick={leaveOut}>
          {words.leaveOut}
        </Button>
      </Group>
    </form>
  );
}

/** The question or else the answer of the row, to know it by. */
function Context({ row, wrong }: { readonly row: BadRow; readonly wrong: readonly string[] }) {
  const names = useWords(differenceWords);
  const column = ['question', 'answer', 'id'].find(each => !wrong.includes(each) && (row.fields[each] ?? '') !== '');
  return column === undefined ? null : (
    <p className={styles['context']}>
      <span>{fieldName(column, names)}</span> {row.fields[column]}
    </p>
  );
}

interface FieldProps {
  readonly row: BadRow;
  readonly column: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function Field({ row, column, value, onChange }: FieldProps) {
  const words = useWords(badRowsWords);
  const names = useWords(differenceWords);
  const reasonOf = useReason();
  const problems = problemsAt(row, column);
  const isList = column === 'similar' || column === 'tags';
  return (
    <Textarea
      size="sm"
      label={fieldName(column, names)}
      description={isList ? words.lists : undefined}
      error={problems.length === 0 ? undefined : problems.map(reasonOf).join(' ')}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
      autosize
      minRows={1}
      maxRows={8}
    />
  );
}

function useReason(): (problem: RowProblem) => string {
  const { language } = useLanguage();
  return problem => (language === 'zh' ? problem.reason_zh : problem.reason);
}
