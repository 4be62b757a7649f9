import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import styles from './difference.module.css';
import { differenceWords } from './difference.words';

interface Props {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** How many entries came, changed and went, in a line. */
export function Counts({ added, changed, removed }: Props) {
  const words = useWords(differenceWords);
  const { number } = useFormat();
  const counts = [
    ['added', '+', added],
    ['changed', '~', changed],
    ['removed', '−', removed],
  ] as const;
  return (
    <ul className={styles['counts']}>
      {counts
        .filter(([, , count]) => count > 0)
        .map(([kind, sign, count]) => (
          <li key={kind} className={styles[kind]} title={words.kinds[kind]}>
            <span aria-hidden="true">
              {sign}
              {number(count)}
            </span>
            <span className="fd-unseen">
              {words.kinds[kind]} {number(count)}
            </span>
          </li>
        ))}
    </ul>
  );
}
