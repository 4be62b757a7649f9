import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../api/use-api';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { Failure } from '../parts/failure/failure';
import { Icon } from '../parts/icon/icon';
import { Loading } from '../parts/loading/loading';
import { Tag } from '../parts/tag/tag';
import styles from './usage.module.css';
import { usageWords } from './usage.words';

interface Props {
  readonly id: string;
  readonly lang: string;
  readonly days?: number;
}

/** Where an entry was used of late, and how it fared. */
export function UsagePanel({ id, lang, days = 30 }: Props) {
  const words = useWords(usageWords);
  const api = useApi();
  const { number, moment } = useFormat();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['usage', id, lang, days],
    queryFn: ({ signal }) => api.rehearsal.usage(id, lang, days, signal),
  });
  if (error !== null) return <Failure failure={error} onRetry={refetch} />;
  if (isPending) return <Loading lines={2} height={24} />;
  const figures = [
    [words.shown, data.shown],
    [words.helpful, data.helpful],
    [words.unhelpful, data.unhelpful],
    [words.handedOff, data.handed_off],
  ] as const;
  return (
    <section className={styles['panel']}>
      <h3>{words.title(days)}</h3>
      {data.shown === 0 ? (
        <p>{words.never}</p>
      ) : (
        <>
          <dl>
            {figures.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{number(value)}</dd>
              </div>
            ))}
          </dl>
          <h4>{words.last}</h4>
          <ul>
            {data.last.map(each => (
              <li key={`${each.conversation}/${each.at}`}>
                <Link to={`/conversations/${each.conversation}`}>{each.text}</Link> <span>{moment(each.at)}</span>{' '}
                {each.vote != null && <Icon name={each.vote === 'up' ? 'thumbUp' : 'thumbDown'} size={14} />}{' '}
                {each.handed_off && <Tag tone="warn">{words.handed}</Tag>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
