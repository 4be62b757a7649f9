import { Select } from '@mantine/core';
import type { Draft, Shape } from '../../../../api/drafts';
import { useWords } from '../../../../language/language';
import { differenceWords, fieldName } from '../../../difference/difference.words';
import type { DraftChange } from '../use-draft';
import { columns, leavesOf } from './shape';
import styles from './understood.module.css';
import { understoodWords } from './understood.words';

interface Props {
  readonly report: Draft;
  readonly change: DraftChange;
}

/** Selects take no empty value for one among others. */
const leftOut = '-';

/** What each header of the file was taken for. */
export function Columns({ report, change }: Props) {
  const words = useWords(understoodWords);
  const tables = leavesOf(report.shape).filter(shape => shape.columns.length > 0);
  if (tables.length === 0) return null;
  return (
    <details className={styles['columns']} open={report.problems.some(({ code }) => ofHeader.has(code))}>
      <summary>{words.columns}</summary>
      {report.shape.made_ids && <p className={styles['hint']}>{words.madeIds}</p>}
      {tables.map(table => (
        <Table key={table.name} table={table} named={tables.length > 1} report={report} change={change} />
      ))}
    </details>
  );
}

/** What mapping a column by hand can put right. */
const ofHeader = new Set(['missing-column', 'misspelt-column', 'unmapped-column', 'column-twice']);

interface TableProps extends Props {
  readonly table: Shape;
  readonly named: boolean;
}

function Table({ table, named, report: { options }, change }: TableProps) {
  const words = useWords(understoodWords);
  const names = useWords(differenceWords);
  const choices = [
    { value: leftOut, label: words.none },
    ...columns.map(value => ({ value, label: fieldName(value, names) })),
  ];
  const map = (header: string, column: string | null) =>
    change.mutate({ columns: { ...options.columns, [header]: column === leftOut ? '' : (column ?? '') } });
  return (
    <div role="group" aria-label={table.name}>
      {named && <h3 className={styles['part']}>{words.parts(table.name)}</h3>}
      <div className={styles['headers']}>
        {table.columns.map(({ header, column }, place) => (
          <Select
            key={`${place} ${header}`}
            size="xs"
            label={header === '' ? `#${place + 1}` : header}
            aria-label={words.column(header)}
            data={choices}
            value={column === '' ? leftOut : column}
            disabled={change.isPending}
            allowDeselect={false}
            onChange={value => map(header, value)}
          />
        ))}
      </div>
    </div>
  );
}
