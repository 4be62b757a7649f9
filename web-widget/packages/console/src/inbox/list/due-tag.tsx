import type { Card } from '@frontdesk/protocol';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { useNow } from '../../parts/clock/use-now';
import { Icon } from '../../parts/icon/icon';
import { inboxWords } from '../inbox.words';
import { clock, pressureOf } from './due';
import styles from './due.module.css';

/** How long the customer may still wait for the next reply, or has waited in the queue. */
export function DueTag({ card }: { readonly card: Card }) {
  if (card.status === 'closed') return null;
  if (card.due_at !== undefined) return <Due dueAt={card.due_at} />;
  return card.owner === 'queue' && card.queued_at !== undefined ? <Waits since={card.queued_at} /> : null;
}

function Due({ dueAt }: { readonly dueAt: string }) {
  const words = useWords(inboxWords);
  const { span } = useFormat();
  const { seconds, pressure } = pressureOf(dueAt, useNow());
  const says = seconds < 0 ? words.overdue(span(-seconds)) : words.due(span(seconds));
  return (
    <span className={`${styles['due']} ${styles[pressure] ?? ''}`} title={says} data-pressure={pressure}>
      <Icon name="clock" size={12} />
      <span aria-hidden="true">
        {seconds < 0 ? '−' : ''}
        {clock(seconds)}
      </span>
      <span className="fd-unseen">{says}</span>
    </span>
  );
}

function Waits({ since }: { readonly since: string }) {
  const words = useWords(inboxWords);
  const { span } = useFormat();
  const seconds = Math.max(0, (useNow() - Date.parse(since)) / 1000);
  return <span className={styles['due']}>{words.waits(span(seconds))}</span>;
}
