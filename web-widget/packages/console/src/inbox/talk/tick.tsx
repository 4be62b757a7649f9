import type { View } from '@frontdesk/protocol';
import { useWords } from '../../language/language';
import styles from './message.module.css';
import { talkWords } from './talk.words';

export type Receipt = 'sent' | 'delivered' | 'read';

/** How far an agent's message has got. */
export function receiptOf(seq: number, view: View | undefined): Receipt {
  if (view?.read_seq !== undefined && view.read_seq >= seq) return 'read';
  return view?.delivered_seq !== undefined && view.delivered_seq >= seq ? 'delivered' : 'sent';
}

/** One tick for stored, two for delivered, two in colour for read. */
export function Tick({ receipt }: { readonly receipt: Receipt }) {
  const words = useWords(talkWords);
  return (
    <span
      className={`${styles['tick']} ${receipt === 'read' ? styles['seen'] : ''}`}
      role="img"
      aria-label={words[receipt]}
      title={words[receipt]}
    >
      <svg width={16} height={12} viewBox="0 0 16 12" fill="none" stroke="currentColor" strokeWidth={1.6} aria-hidden>
        <path d="M1 6.5 4.5 10 10.5 2" />
        {receipt !== 'sent' && <path d="M7.5 9 8.5 10 14.8 2" />}
      </svg>
    </span>
  );
}
