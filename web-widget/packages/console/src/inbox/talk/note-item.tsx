import type { Note } from '@frontdesk/protocol';
import { memo } from 'react';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Icon } from '../../parts/icon/icon';
import styles from './message.module.css';
import { talkWords } from './talk.words';

/** What a colleague wrote for colleagues, set apart from what the customer sees. */
export const NoteItem = memo(function NoteItem({ note }: { readonly note: Note }) {
  const words = useWords(talkWords);
  const { clock, full } = useFormat();
  return (
    <li className={`${styles['entry']} ${styles['note']}`} data-note={note.id}>
      <div className={styles['who']}>
        <Icon name="note" size={14} />
        <span>
          {words.note} · {note.author.name}
        </span>
        <time dateTime={note.at} title={full(note.at)}>
          {clock(note.at)}
        </time>
      </div>
      <p dir="auto">{note.text}</p>
    </li>
  );
});
