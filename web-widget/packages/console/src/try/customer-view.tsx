import type { Tried } from '../api/rehearsal';
import { useWords } from '../language/language';
import styles from './try.module.css';
import { tryWords } from './try.words';

/** What was said and replied. */
export interface Exchange {
  readonly said: string;
  readonly pressed: boolean;
  readonly tried: Tried;
}

interface Props {
  readonly exchanges: readonly Exchange[];
  readonly busy: boolean;
  readonly onPress: (option: string, label: string) => void;
}

/** The conversation as the customer would see it; the buttons of the last reply can be pressed. */
export function CustomerView({ exchanges, busy, onPress }: Props) {
  const words = useWords(tryWords);
  if (exchanges.length === 0) return <p className={styles['quiet']}>{words.noCustomer}</p>;
  return (
    <ol className={styles['talk']} aria-live="polite">
      {exchanges.map(({ said, tried }, at) => (
        <li key={at}>
          <p className={styles['said']}>
            <span className="fd-unseen">{words.customer}: </span>
            {said}
          </p>
          <div className={styles['replied']}>
            <span className="fd-unseen">{words.bot}: </span>
            <p>{tried.reply.text}</p>
            {tried.reply.citations.length > 0 && (
              <p className={styles['sources']}>{tried.reply.citations.map(each => each.title).join(' · ')}</p>
            )}
          </div>
          {at === exchanges.length - 1 && tried.reply.choices.length > 0 && (
            <div className={styles['choices']}>
              {tried.reply.choices.map(({ option, label }) => (
                <button key={option} type="button" disabled={busy} onClick={() => onPress(option, label)}>
                  {label}
                </button>
              ))}
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
