import { Link } from 'react-router';
import type { ServerStatus } from '../../api/status';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Icon, type IconName } from '../../parts/icon/icon';
import { useSession } from '../../session/session';
import { isAtLeast } from '../../shell/navigation/sections';
import { overviewWords } from '../overview.words';
import styles from './figures.module.css';

/** How much there is of everything; each figure leads to its page, where there is one for who looks. */
export function Figures({ status }: { readonly status: ServerStatus }) {
  const words = useWords(overviewWords);
  const { number } = useFormat();
  const { user } = useSession();
  const knowledge = isAtLeast(user.role, 'admin') ? '/knowledge' : undefined;
  return (
    <section className={styles['figures']} aria-label={words.figures}>
      <Figure icon="messages" name={words.open} value={number(status.left_messages_open)} to="/messages" />
      <Figure
        icon="conversations"
        name={words.conversations}
        value={number(status.conversations)}
        to="/conversations"
      />
      <Figure icon="knowledge" name={words.entries} value={number(status.entries)} to={knowledge} />
      <div className={styles['figure']}>
        <span className={styles['name']}>{words.corpus}</span>
        <span className={styles['code']}>{status.corpus}</span>
      </div>
    </section>
  );
}

interface FigureProps {
  readonly icon: IconName;
  readonly name: string;
  readonly value: string;
  readonly to: string | undefined;
}

function Figure({ icon, name, value, to }: FigureProps) {
  const figure = (
    <>
      <span className={styles['name']}>
        <Icon name={icon} size={16} />
        {name}
      </span>
      <span className={styles['value']}>{value}</span>
    </>
  );
  return to === undefined ? (
    <div className={styles['figure']}>{figure}</div>
  ) : (
    <Link to={to} className={styles['figure']}>
      {figure}
    </Link>
  );
}
