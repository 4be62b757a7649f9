import { NavLink } from 'react-router';
import { isTraining } from '../../api/status';
import { useStatus } from '../../api/use-api';
import { useWords } from '../../language/language';
import { Icon } from '../../parts/icon/icon';
import { shellWords } from '../shell.words';
import styles from './navigation.module.css';

const pages = [
  { page: 'overview', path: '/' },
  { page: 'conversations', path: '/conversations' },
  { page: 'messages', path: '/messages' },
  { page: 'knowledge', path: '/knowledge' },
  { page: 'intents', path: '/intents' },
  { page: 'learning', path: '/learning' },
] as const;

/** The links to all pages, with what waits behind them. */
export function Navigation({ onNavigate }: { readonly onNavigate: () => void }) {
  const words = useWords(shellWords);
  return (
    <nav aria-label={words.navigation}>
      <ul className={styles['list']}>
        {pages.map(({ page, path }) => (
          <li key={page}>
            <NavLink to={path} end={path === '/'} className={styles['link'] ?? ''} onClick={onNavigate}>
              <Icon name={page} />
              {words.pages[page]}
              <Waiting page={page} />
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Waiting({ page }: { readonly page: string }) {
  const words = useWords(shellWords);
  const { data } = useStatus();
  if (page === 'messages' && data !== undefined && data.left_messages_open > 0)
    return (
      <span className={styles['count']}>
        <span aria-hidden="true">{data.left_messages_open}</span>
        <span className="fd-unseen">{words.open(data.left_messages_open)}</span>
      </span>
    );
  if (page === 'learning' && isTraining(data))
    return <span className={styles['pulse']} role="img" aria-label={words.training} title={words.training} />;
  return null;
}
