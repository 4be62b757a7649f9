import type { Card } from '@frontdesk/protocol';
import { memo } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Icon } from '../../parts/icon/icon';
import { Tag, type Tone } from '../../parts/tag/tag';
import { traceWords } from '../../trace/trace.words';
import { useCustomerName } from '../customer-name';
import { inboxWords } from '../inbox.words';
import { isMine, isUnread } from '../views/views';
import { Avatar } from './avatar';
import styles from './card-item.module.css';
import { DueTag } from './due-tag';

interface Props {
  readonly card: Card;
  readonly me: string | undefined;
  readonly chosen: boolean;
  /** Whether Tab stops here; in the whole list it does so once. */
  readonly stop: boolean;
  /** The list's view, which the address keeps. */
  readonly query: string;
  readonly onFocus: (conversation: string) => void;
}

/** One conversation in the list. */
export const CardItem = memo(function CardItem({ card, me, chosen, stop, query, onFocus }: Props) {
  const words = useWords(inboxWords);
  const nameOf = useCustomerName();
  const { moment, full } = useFormat();
  const unread = isUnread(card);
  return (
    <Link
      className={`${styles['row']} ${unread ? styles['unread'] : ''}`}
      to={{ pathname: `/inbox/${card.conversation}`, search: query }}
      aria-current={chosen ? 'true' : undefined}
      tabIndex={stop ? 0 : -1}
      data-row={card.conversation}
      onFocus={() => onFocus(card.conversation)}
    >
      <Avatar name={card.customer.name} />
      <span className={styles['body']}>
        <span className={styles['top']}>
          {unread && <span className={styles['dot']} role="img" aria-label={words.unread} />}
          <span className={styles['name']}>{nameOf(card)}</span>
          {card.customer.verified && (
            <span className={styles['verified']} title={words.verified}>
              <Icon name="shield" size={13} />
              <span className="fd-unseen">{words.verified}</span>
            </span>
          )}
          <time dateTime={card.last_at} title={full(card.last_at)}>
            {moment(card.last_at)}
          </time>
        </span>
        <span className={styles['text']} dir="auto">
          <LastWords card={card} me={me} />
        </span>
        <Facts card={card} me={me} />
      </span>
    </Link>
  );
});

function LastWords({ card, me }: { readonly card: Card; readonly me: string | undefined }) {
  const words = useWords(inboxWords);
  if (card.last === undefined) return words.nothingSaid;
  const { speaker, text } = card.last;
  const who = speaker === 'agent' && isMine(card, me) ? words.you : words.speakers[speaker];
  return `${who === '' ? '' : `${who}: `}${text === '' ? words.file : text.replaceAll('\n', ' ')}`;
}

function Facts({ card, me }: { readonly card: Card; readonly me: string | undefined }) {
  const words = useWords(inboxWords);
  const { reasons } = useWords(traceWords);
  return (
    <span className={styles['facts']}>
      <Flag card={card} />
      <DueTag card={card} />
      <OwnerTag card={card} me={me} />
      <MoodTag mood={card.mood} />
      <Tag>{card.lang === 'zh' ? '中' : card.lang.toUpperCase()}</Tag>
      {card.outcome !== undefined && card.status === 'closed' && (
        <Tag>{words.outcomes[card.outcome] ?? card.outcome}</Tag>
      )}
      {card.reason !== undefined && card.status === 'open' && card.owner !== 'bot' && (
        <span className={styles['reason']}>{reasons[card.reason] ?? card.reason}</span>
      )}
    </span>
  );
}

function Flag({ card }: { readonly card: Card }) {
  const words = useWords(inboxWords);
  if (card.priority === 0) return null;
  const says = `${words.priority}: ${words.priorities[card.priority] ?? ''}`;
  return (
    <span className={`${styles['flag']} ${card.priority === 3 ? styles['urgent'] : ''}`} title={says}>
      <Icon name="flag" size={14} />
      <span className="fd-unseen">{says}</span>
    </span>
  );
}

function OwnerTag({ card, me }: { readonly card: Card; readonly me: string | undefined }) {
  const words = useWords(inboxWords);
  if (card.status === 'closed' || isMine(card, me)) return null;
  if (card.owner === 'agent') return <Tag tone="info">{card.agent?.name ?? words.owners.agent}</Tag>;
  return <Tag tone={card.owner === 'queue' ? 'warn' : 'neutral'}>{words.owners[card.owner]}</Tag>;
}

const moodTones: Readonly<Record<string, Tone>> = {
  negative: 'warn',
  annoyed: 'warn',
  angry: 'bad',
  furious: 'bad',
  positive: 'good',
};

/** How the customer sounds, where that is worth a word. */
export function MoodTag({ mood }: { readonly mood: string | undefined }) {
  const words = useWords(inboxWords);
  if (mood === undefined || mood === 'neutral') return null;
  return <Tag tone={moodTones[mood] ?? 'neutral'}>{words.moods[mood] ?? mood}</Tag>;
}
