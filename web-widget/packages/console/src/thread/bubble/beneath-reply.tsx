import { useId, useState } from 'react';
import type { Turn } from '../../api/conversations';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Icon } from '../../parts/icon/icon';
import { TraceView } from '../../trace/trace-view';
import { threadWords } from '../thread.words';
import styles from './bubble.module.css';
import { VoteSign } from './vote-sign';

/** What the console knows about a reply of the bot: its sources, its vote and, on demand, how it came about. */
export function BeneathReply({ turn }: { readonly turn: Turn }) {
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
