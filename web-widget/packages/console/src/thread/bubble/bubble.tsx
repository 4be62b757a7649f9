import type { Turn } from '../../api/conversations';
import { DecisionTag } from '../../conversations/decision-tag/decision-tag';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { LabelSelect } from '../label-select/label-select';
import { Parts } from '../parts/parts';
import type { Reading } from '../reading';
import { threadWords } from '../thread.words';
import { BeneathReply } from './beneath-reply';
import styles from './bubble.module.css';

interface Props {
  readonly conversation: string;
  readonly turn: Turn;
  readonly reading: Reading | undefined;
}

/** One turn: what was said and, beneath it, what the console knows about it. */
export function Bubble({ conversation, turn, reading }: Props) {
  const words = useWords(threadWords);
  const { moment, full } = useFormat();
  return (
    <li className={`${styles['turn']} ${styles[turn.speaker] ?? ''}`} data-seq={turn.seq}>
      <div className={styles['who']}>
        <span>{words.speakers[turn.speaker]}</span>
        <time dateTime={turn.at} title={full(turn.at)}>
          {moment(turn.at)}
        </time>
        {turn.decision != null && <DecisionTag decision={turn.decision} />}
      </div>
      <p className={styles['text']} dir="auto">
        {turn.text}
      </p>
      {turn.parts != null && <Parts parts={turn.parts} />}
      {turn.speaker === 'visitor' && <LabelSelect conversation={conversation} turn={turn} reading={reading} />}
      {turn.speaker === 'bot' && <BeneathReply turn={turn} />}
    </li>
  );
}
