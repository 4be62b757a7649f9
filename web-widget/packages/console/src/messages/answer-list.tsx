import type { MailAnswer } from '../api/messages';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { Tag, type Tone } from '../parts/tag/tag';
import styles from './messages.module.css';
import { messagesWords } from './messages.words';

const tones: Readonly<Record<MailAnswer['state'], Tone>> = { waiting: 'warn', sent: 'good', failed: 'bad' };

/** What was answered to a message, and whether it went. */
export function AnswerList({ answers }: { readonly answers: readonly MailAnswer[] }) {
  const words = useWords(messagesWords);
  const { moment, full } = useFormat();
  if (answers.length === 0) return null;
  return (
    <ul className={styles['answers']} aria-label={words.answers}>
      {answers.map(({ id, author, text, at, state, problem }) => (
        <li key={id} data-state={state}>
          <div className={styles['by']}>
            <b>{author}</b>
            <time dateTime={at} title={full(at)}>
              {moment(at)}
            </time>
            <Tag tone={tones[state]}>{words.states[state]}</Tag>
          </div>
          <p className={styles['text']} dir="auto">
            {text}
          </p>
          {state !== 'sent' && problem !== undefined && <p className={styles['problem']}>{words.problem(problem)}</p>}
        </li>
      ))}
    </ul>
  );
}
