import { Fragment } from 'react';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import traceStyles from '../trace-view.module.css';
import { traceWords } from '../trace.words';
import styles from './steps.module.css';

/** How long each step took, in the order they ran. */
export function Steps({ steps }: { readonly steps: Readonly<Record<string, number>> }) {
  const words = useWords(traceWords);
  const { millis } = useFormat();
  const entries = Object.entries(steps);
  if (entries.length === 0) return null;
  const longest = Math.max(...entries.map(([, value]) => value), 0.01);
  return (
    <section>
      <h3 className={traceStyles['heading']}>{words.steps}</h3>
      <dl className={styles['list']}>
        {entries.map(([step, value]) => (
          <Fragment key={step}>
            <dt>{words.step[step] ?? step}</dt>
            <dd aria-hidden="true">
              <div className={styles['bar']} style={{ width: `${(100 * value) / longest}%` }} />
            </dd>
            <dd className={styles['millis']}>{millis(value)}</dd>
          </Fragment>
        ))}
      </dl>
      {'commit' in steps && <p className={styles['note']}>{words.commitNote}</p>}
    </section>
  );
}
