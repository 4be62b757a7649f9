import { Link } from 'react-router';
import { views, type ViewName } from '../../api/desk';
import { useDesk } from '../../desk/use-desk';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { inboxWords } from '../inbox.words';
import styles from './view-tabs.module.css';

/** The views of the inbox with how many open conversations each holds. */
export function ViewTabs({ view }: { readonly view: ViewName }) {
  const words = useWords(inboxWords);
  const { number } = useFormat();
  const counts = useDesk(({ state }) => state.counts);
  return (
    <nav className={styles['tabs']} aria-label={words.viewsLabel}>
      {views.map(each => (
        <Link
          key={each}
          className={styles['tab']}
          to={{ pathname: '/inbox', search: `view=${each}` }}
          aria-current={each === view ? 'page' : undefined}
        >
          {words.views[each]}
          {each !== 'closed' && (
            <span className={`${styles['count']} ${isPressing(each, counts[each]) ? styles['waiting'] : ''}`}>
              {number(counts[each])}
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}

const isPressing = (view: ViewName, count: number) => view === 'unassigned' && count > 0;
