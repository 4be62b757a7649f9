import { Link } from 'react-router';
import type { Scheduled, ScheduleState } from '../../../api/drafts';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { Icon } from '../../../parts/icon/icon';
import { Card } from '../../../parts/page/page';
import { Tag, type Tone } from '../../../parts/tag/tag';
import { draftPath } from '../draft-path';
import styles from '../lists.module.css';
import { uploadWords } from '../upload.words';
import { CancelButton } from './cancel-button';
import { outcomeSentence } from './outcome';
import { useSchedule } from './use-schedule';

/** What is past is of little use beyond the latest. */
const mostShown = 10;

/** What is to be published at a time, and what became of what was. */
export function ScheduleList() {
  const words = useWords(uploadWords);
  const { data = [] } = useSchedule();
  if (data.length === 0) return null;
  return (
    <section aria-labelledby="schedule">
      <h2 className={styles['heading']} id="schedule">
        {words.schedule}
      </h2>
      <Card flush>
        <ul className={styles['list']}>
          {data.slice(0, mostShown).map(each => (
            <ScheduleItem key={each.id} scheduled={each} />
          ))}
        </ul>
      </Card>
    </section>
  );
}

const tones: Readonly<Record<ScheduleState, Tone>> = {
  waiting: 'info',
  running: 'info',
  done: 'good',
  failed: 'bad',
  cancelled: 'neutral',
};

function ScheduleItem({ scheduled }: { readonly scheduled: Scheduled }) {
  const words = useWords(uploadWords);
  const { moment, full } = useFormat();
  const { state, file, at, note } = scheduled;
  return (
    <li className={styles['item']}>
      <Icon name="clock" />
      {state === 'waiting' ? (
        <Link className={styles['name']} to={draftPath(scheduled.draft)}>
          {file}
        </Link>
      ) : (
        <span className={styles['name']}>{file}</span>
      )}
      <Tag tone={tones[state]}>{words.states[state]}</Tag>
      <span className={styles['soft']}>
        <time dateTime={at} title={full(at)}>
          {words.at(moment(at))}
        </time>
        {' · '}
        {[scheduled.author_name, note, outcomeSentence(scheduled, words)].filter(text => text !== '').join(' · ')}
      </span>
      {state === 'waiting' && (
        <span className={styles['end']}>
          <CancelButton scheduled={scheduled} />
        </span>
      )}
    </li>
  );
}
