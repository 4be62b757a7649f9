import { useId, useState } from 'react';
import type { Turn } from '../../api/conversations';
import { DecisionTag } from '../../conversations/decision-tag/decision-tag';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Icon } from '../../parts/icon/icon';
import { TraceView } from '../../trace/trace-view';
import { LabelSelect } from '../label-select/label-select';
import type { Reading } from '../reading';
import { threadWords } from '../thread.words';
import styles from './bubble.module.css';
import { VoteSign } from './vote-sign';

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
      {turn.speaker === 'visitor' && <LabelSelect conversation={conversation} turn={turn} reading={reading} />}
      {turn.speaker === 'bot' && <BeneathReply turn={turn} />}
    </li>
  );
}

function BeneathReply({ turn }: { readonly turn: Turn }) {
  const words = useWords(threadWords);
  const { millis } = useFormat();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const sources = turn.citations ?? [];
  return (
    <>
      <div className={styles['beneath']}>
        {sources.length > 0 && (
          <span className={styles['source']}>
            {words.sources}: {sources.map(source => source.title).join(' · ')}
          </span>
        )}
        {turn.latency_ms != null && <span>{millis(turn.latency_ms)}</span>}
        <VoteSign turn={turn} />
        {turn.trace != null && (
          <button
            type="button"
            className={styles['why']}
            aria-expanded={open}
            aria-controls={panel}
            onClick={() => setOpen(!open)}
          >
            {words.why}
            <Icon name="down" size={14} />
          </button>
        )}
      </div>
      <div id={panel} className={styles['trace']} hidden={!open}>
        {open && turn.trace != null && <TraceView turn={turn} trace={turn.trace} />}
      </div>
    </>
  );
}
