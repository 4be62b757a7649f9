import { Link, useLocation } from 'react-router';
import { isTraining } from '../../api/status';
import { useStatus } from '../../api/use-api';
import { useDesk } from '../../desk/use-desk';
import { useWords } from '../../language/language';
import { useMessages } from '../../messages/use-messages';
import { Icon } from '../../parts/icon/icon';
import { useSession } from '../../session/session';
import { shellWords } from '../shell.words';
import styles from './navigation.module.css';
import { pageAt, sectionsFor, type PageName } from './sections';

/** The links to the pages that the role has a use for, with what waits behind them. */
export function Navigation({ onNavigate }: { readonly onNavigate: () => void }) {
  const words = useWords(shellWords);
  const { role } = useSession().user;
  const sections = sectionsFor(role);
  const current = pageAt(useLocation().pathname);
  return (
    <nav aria-label={words.navigation} className={styles['sections']}>
      {sections.map(({ name, pages }) => (
        <div key={name}>
          {sections.length > 1 && <h2 className={styles['section']}>{words.sections[name]}</h2>}
          <ul className={styles['list']}>
            {pages.map(({ page, path }) => (
              <li key={page}>
                <Link
                  to={path}
                  aria-current={page === current ? 'page' : undefined}
                  className={styles['link'] ?? ''}
                  onClick={onNavigate}
                >
                  <Icon name={page} />
                  {words.pages[page]}
                  <Waiting page={page} />
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

function Waiting({ page }: { readonly page: PageName }) {
  if (page === 'inbox') return <Queue />;
  if (page === 'messages') return <Messages />;
  return page === 'learning' ? <Training /> : null;
}

function Queue() {
  const words = useWords(shellWords);
  const waiting = useDesk(({ state }) => state.counts.unassigned);
  return waiting === 0 ? null : <Count value={waiting} says={words.waiting(waiting)} />;
}

function Messages() {
  const words = useWords(shellWords);
  const open = useMessages().data?.filter(message => !message.done).length ?? 0;
  return open === 0 ? null : <Count value={open} says={words.open(open)} />;
}

function Count({ value, says }: { readonly value: number; readonly says: string }) {
  return (
    <span className={styles['count']}>
      <span aria-hidden="true">{value}</span>
      <span className="fd-unseen">{says}</span>
    </span>
  );
}

function Training() {
  const words = useWords(shellWords);
  return isTraining(useStatus().data) ? (
    <span className={styles['pulse']} role="img" aria-label={words.training} title={words.training} />
  ) : null;
}
