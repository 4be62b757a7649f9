import { Link } from 'react-router';
import type { ConversationRow } from '../../api/conversations';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { LanguageTag } from '../../parts/language-tag/language-tag';
import { Tag } from '../../parts/tag/tag';
import { conversationsWords } from '../conversations.words';
import { DecisionTag } from '../decision-tag/decision-tag';
import styles from './conversation-list.module.css';

interface Props {
  readonly row: ConversationRow;
  readonly chosen: boolean;
  /** The list's filters, which the address keeps. */
  readonly query: string;
}

/** One conversation in the list. */
export function ConversationItem({ row, chosen, query }: Props) {
  const words = useWords(conversationsWords);
  const { moment, full } = useFormat();
  return (
    <Link
      className={styles['row']}
      to={{ pathname: `/conversations/${row.id}`, search: query }}
      aria-current={chosen ? 'true' : undefined}
    >
      <span className={styles['text']}>{row.last_text === '' ? words.nothingSaid : row.last_text}</span>
      <span className={styles['facts']}>
        <State row={row} />
        <LanguageTag lang={row.lang} />
        <span>{words.turns(row.turns)}</span>
        <time dateTime={row.last_at} title={full(row.last_at)}>
          {moment(row.last_at)}
        </time>
      </span>
    </Link>
  );
}

/** Who has it now, where that is no longer the bot; else how the bot's last reply came out. */
function State({ row }: { readonly row: ConversationRow }) {
  const words = useWords(conversationsWords);
  if (row.owner !== 'bot') return <Tag tone="warn">{words.owners[row.owner]}</Tag>;
  return row.last_decision == null ? null : <DecisionTag decision={row.last_decision} />;
}
