import { Loader } from '@mantine/core';
import type { Draft } from '../../../api/drafts';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { Tag } from '../../../parts/tag/tag';
import styles from './draft.module.css';
import { draftWords } from './draft.words';

/** What publishing the draft would change, in figures. */
export function Summary({ report, busy }: { readonly report: Draft; readonly busy: boolean }) {
  const words = useWords(draftWords);
  const { number } = useFormat();
  const { added, changed, removed } = report.difference;
  const counts = Object.entries({ added, changed, removed, unchanged: report.unchanged }) as [
    keyof typeof words.counts,
    number,
  ][];
  return (
    <>
      <header className={styles['head']}>
        <Tag>{words.rows(number(report.rows))}</Tag>
        {report.options.corrections > 0 && <Tag tone="good">{words.corrected(number(report.options.corrections))}</Tag>}
        <span className={styles['busy']} role="status">
          {busy && (
            <>
              <Loader size="xs" /> {words.updating}
            </>
          )}
        </span>
      </header>
      <dl className={styles['counts']}>
        {counts.map(([kind, count]) => (
          <div key={kind} className={styles['count']}>
            <dt>{words.counts[kind]}</dt>
            <dd className={kind === 'removed' && count > 0 ? styles['bad'] : undefined}>{number(count)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
