import { Checkbox, Group, Input, SegmentedControl, Select } from '@mantine/core';
import type { Draft } from '../../../../api/drafts';
import { useFormat } from '../../../../language/format';
import { useWords } from '../../../../language/language';
import { Tag } from '../../../../parts/tag/tag';
import type { DraftChange } from '../use-draft';
import { Columns } from './columns';
import { delimiterChoices, encodingChoices, originName, textShapes } from './shape';
import styles from './understood.module.css';
import { understoodWords } from './understood.words';

interface Props {
  readonly report: Draft;
  readonly change: DraftChange;
}

/** How a file was understood, for the uploader to correct. */
export function Understood({ report, change }: Props) {
  const words = useWords(understoodWords);
  const { shape } = report;
  const origin = originName(shape);
  return (
    <section className={styles['understood']} aria-labelledby="understood">
      <header className={styles['head']}>
        <h2 className={styles['title']} id="understood">
          {words.title}
        </h2>
        <Tag>{shape.format.toUpperCase()}</Tag>
        {origin !== undefined && <Tag tone="info">{words.origin(origin)}</Tag>}
      </header>
      <div className={styles['options']}>
        <TextOptions report={report} change={change} />
        <ModeChoice report={report} change={change} />
      </div>
      {report.problem_count > 0 && (
        <Checkbox
          label={words.skip}
          checked={report.options.skip_bad}
          disabled={change.isPending}
          onChange={event => change.mutate({ skip_bad: event.currentTarget.checked })}
        />
      )}
      <Columns report={report} change={change} />
    </section>
  );
}

/** Encoding and delimiter of those files that have any. */
function TextOptions({ report: { shape, options }, change }: Props) {
  const words = useWords(understoodWords);
  const { encoding, delimiter } = textShapes(shape);
  const nameOf = (value: string) => (words.delimiters as Readonly<Record<string, string>>)[value] ?? value;
  return (
    <>
      {encoding !== undefined && (
        <Select
          label={words.encoding}
          data={encodingChoices(encoding).map(value => ({
            value: value === encoding && options.encoding == null ? '' : value,
            label: value === encoding && options.encoding == null ? words.found(value) : value,
          }))}
          value={options.encoding ?? ''}
          disabled={change.isPending}
          allowDeselect={false}
          onChange={value => change.mutate({ encoding: value === '' ? null : value })}
        />
      )}
      {delimiter !== undefined && (
        <Select
          label={words.delimiter}
          data={delimiterChoices(delimiter).map(value => ({
            value: value === delimiter && options.delimiter == null ? '' : value,
            label: value === delimiter && options.delimiter == null ? words.found(nameOf(value)) : nameOf(value),
          }))}
          value={options.delimiter ?? ''}
          disabled={change.isPending}
          allowDeselect={false}
          onChange={value => change.mutate({ delimiter: value === '' ? null : value })}
        />
      )}
    </>
  );
}

function ModeChoice({ report, change }: Props) {
  const words = useWords(understoodWords);
  const { number } = useFormat();
  const { mode } = report.options;
  return (
    <div>
      <Input.Label component="div" id="draft-mode">
        {words.mode}
      </Input.Label>
      <Group gap="xs">
        <SegmentedControl
          aria-labelledby="draft-mode"
          value={mode}
          disabled={change.isPending}
          onChange={value => change.mutate({ mode: value })}
          data={(['merge', 'replace'] as const).map(value => ({ value, label: words.modes[value] }))}
        />
        {mode === 'replace' && report.difference.removed > 0 && (
          <Tag tone="bad">{words.replaceHint(number(report.difference.removed))}</Tag>
        )}
      </Group>
    </div>
  );
}
