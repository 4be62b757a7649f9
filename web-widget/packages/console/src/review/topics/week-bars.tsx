import type { UnansweredTopic } from '../../api/review';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { reviewWords } from '../review.words';
import styles from './topics.module.css';

/** How often something was asked by week; who cannot see the bars hears the figures. */
export function WeekBars({ weeks }: Pick<UnansweredTopic, 'weeks'>) {
  const words = useWords(reviewWords);
  const { day, number } = useFormat();
  const most = Math.max(1, ...weeks.map(({ asked }) => asked));
  return (
    <ol className={styles['weeks']} aria-label={words.weekly}>
      {weeks.map(({ monday, asked }) => (
        <li key={monday} title={words.week(day(monday), number(asked))}>
          <span className="fd-unseen">{words.week(day(monday), number(asked))}</span>
          <span
            aria-hidden="true"
            style={{ height: `${Math.max(4, (100 * asked) / most)}%` }}
            data-none={asked === 0}
          />
        </li>
      ))}
    </ol>
  );
}
