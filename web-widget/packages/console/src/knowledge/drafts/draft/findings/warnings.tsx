import type { RowProblem } from '../../../../api/drafts';
import { useFormat } from '../../../../language/format';
import { useLanguage, useWords } from '../../../../language/language';
import { differenceWords, fieldName } from '../../../difference/difference.words';
import styles from './findings.module.css';
import { findingsWords } from './findings.words';
import { byCode } from './group';

interface Props {
  /** The first of them. */
  readonly warnings: readonly RowProblem[];
  readonly total: number;
}

/** Remarks on rows that are taken all the same: expired, overdue, in another language than they say. */
export function Warnings({ warnings, total }: Props) {
  const words = useWords(findingsWords);
  const names = useWords(differenceWords);
  const { number } = useFormat();
  const { language } = useLanguage();
  if (warnings.length === 0) return null;
  return (
    <section className={styles['group']}>
      <h3 className={styles['title']}>
        {words.warnings} <span className={styles['soft']}>{number(total)}</span>
      </h3>
      <ul className={styles['list']}>
        {byCode(warnings)
          .flat()
          .map((warning, place) => (
            <li key={place} className={styles['warning']}>
              <span className={styles['soft']}>
                {[warning.entry, warning.sheet, words.row(number(warning.line))]
                  .filter(text => text !== '')
                  .join(' · ')}
              </span>{' '}
              {warning.column !== '' && <b>{fieldName(warning.column, names)}</b>}{' '}
              {language === 'zh' ? warning.reason_zh : warning.reason}
            </li>
          ))}
      </ul>
      {total > warnings.length && <p className={styles['hint']}>{words.more(number(total - warnings.length))}</p>}
    </section>
  );
}
