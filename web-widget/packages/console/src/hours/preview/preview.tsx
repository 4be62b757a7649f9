import { useDebouncedValue } from '@mantine/hooks';
import { ApiFailure } from '../../api/http';
import type { Hours, Moment } from '../../api/hours';
import { useWords } from '../../language/language';
import { Failure } from '../../parts/failure/failure';
import { Loading } from '../../parts/loading/loading';
import { Card } from '../../parts/page/page';
import { Tag } from '../../parts/tag/tag';
import { hoursWords } from '../hours.words';
import { usePreview } from '../use-hours';
import styles from './preview.module.css';

interface Props {
  readonly hours: Hours;
  readonly teamName: (id: string) => string;
}

/** What customers would be told at this moment, in both languages, by hours that need not be saved. */
export function Preview({ hours, teamName }: Props) {
  const words = useWords(hoursWords);
  const [json] = useDebouncedValue(JSON.stringify(hours), 400);
  const { data, error, isPending, refetch } = usePreview(json);
  const incomplete = error instanceof ApiFailure && error.status === 422;
  return (
    <Card>
      <h2 className={styles['title']}>{words.now}</h2>
      <p className={styles['hint']}>{words.nowHint}</p>
      <div aria-live="polite">
        {isPending && <Loading lines={1} height={40} />}
        {error !== null && (incomplete ? <p>{words.notYet}</p> : <Failure failure={error} onRetry={refetch} />)}
        {data !== undefined && error === null && (
          <dl className={styles['moments']}>
            <Told whose={words.desk} moment={data.desk} />
            {Object.entries(data.teams).map(([id, moment]) => (
              <Told key={id} whose={teamName(id)} moment={moment} />
            ))}
          </dl>
        )}
      </div>
    </Card>
  );
}

function Told({ whose, moment: { open, says } }: { readonly whose: string; readonly moment: Moment }) {
  const words = useWords(hoursWords);
  return (
    <div>
      <dt>
        {whose} <Tag tone={open ? 'good' : 'warn'}>{open ? words.open : words.closed}</Tag>
      </dt>
      <dd>
        {open && <p>{words.openText}</p>}
        {Object.entries(says).map(([lang, sentence]) => (
          <p key={lang} lang={lang} className={styles['said']}>
            {sentence}
          </p>
        ))}
      </dd>
    </div>
  );
}
