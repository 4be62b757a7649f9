import { memo } from 'react';
import type { TracedTurn } from '../../api/desk';
import { DecisionTag } from '../../conversations/decision-tag/decision-tag';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { BeneathReply } from '../../thread/bubble/beneath-reply';
import { Parts } from '../../thread/parts/parts';
import type { Reading } from '../../thread/reading';
import { threadWords } from '../../thread/thread.words';
import { Attachments } from './attachments';
import { IntentLabel } from './intent-label';
import styles from './message.module.css';
import { talkWords } from './talk.words';
import { Tick, type Receipt } from './tick';

interface Props {
  readonly conversation: string;
  readonly turn: TracedTurn;
  readonly reading: Reading | undefined;
  /** What the customer is called. */
  readonly visitor: string;
  readonly receipt: Receipt | undefined;
  /** Whether this is what a search has found. */
  readonly found: boolean;
}

/** One turn: what was said and, beneath it, what agents know about it. */
export const Message = memo(function Message({ conversation, turn, reading, visitor, receipt, found }: Props) {
  const words = useWords(threadWords);
  const { clock, full } = useFormat();
  if (turn.speaker === 'system') return <Event turn={turn} />;
  const name = turn.speaker === 'visitor' ? visitor : (turn.agent?.name ?? words.speakers[turn.speaker]);
  return (
    <li
      className={`${styles['entry']} ${styles[turn.speaker] ?? ''} ${found ? styles['found'] : ''}`}
      data-seq={turn.seq}
    >
      <div className={styles['who']}>
        <span>{name}</span>
        <time dateTime={turn.at} title={full(turn.at)}>
          {clock(turn.at)}
        </time>
        {turn.decision != null && <DecisionTag decision={turn.decision} />}
        {receipt !== undefined && <Tick receipt={receipt} />}
      </div>
      {turn.text !== '' && (
        <p className={styles['text']} dir="auto">
          {turn.text}
        </p>
      )}
      {turn.parts != null && <Parts parts={turn.parts} />}
      {turn.attachments !== undefined && <Attachments conversation={conversation} files={turn.attachments} />}
      {turn.speaker === 'visitor' && turn.text !== '' && (
        <IntentLabel conversation={conversation} turn={turn} reading={reading} />
      )}
      {turn.speaker === 'bot' && <BeneathReply turn={turn} />}
    </li>
  );
});

function Event({ turn }: { readonly turn: TracedTurn }) {
  const words = useWords(talkWords);
  const { clock, full } = useFormat();
  const named = turn.event === undefined ? undefined : words.events[turn.event];
  return (
    <li className={`${styles['entry']} ${styles['system']}`} data-seq={turn.seq} data-event={turn.event}>
      <p className={styles['text']}>
        {named ?? turn.text}
        {turn.agent !== undefined && `: ${turn.agent.name}`} ·{' '}
        <time dateTime={turn.at} title={full(turn.at)}>
          {clock(turn.at)}
        </time>
      </p>
    </li>
  );
}
