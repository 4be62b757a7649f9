import type { Change } from '../../api/versions';
import { useWords } from '../../language/language';
import { Empty } from '../../parts/empty/empty';
import { Pager } from '../../parts/pager/pager';
import { ChangeItem } from './change-item';
import styles from './difference.module.css';
import { differenceWords } from './difference.words';

/** As many changes as anybody looks at in one go. */
export const changesPerPage = 20;

interface Props {
  readonly changes: readonly Change[];
  readonly total: number;
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** One page of what differs. */
export function ChangeList({ changes, total, page, onPage }: Props) {
  const words = useWords(differenceWords);
  if (total === 0) return <Empty icon="check" title={words.none} hint={words.noneHint} />;
  return (
    <>
      <ul className={styles['changes']} aria-label={words.list}>
        {changes.map(change => (
          <ChangeItem key={`${change.id}/${change.lang}`} change={change} />
        ))}
      </ul>
      <Pager page={page} pageSize={changesPerPage} total={total} onPage={onPage} />
    </>
  );
}
