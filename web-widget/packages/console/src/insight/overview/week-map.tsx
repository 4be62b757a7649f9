import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import type { Query } from '../../api/http';
import { useApi } from '../../api/use-api';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Failure } from '../../parts/failure/failure';
import { Loading } from '../../parts/loading/loading';
import { Card } from '../../parts/page/page';
import { behind } from '../frame/slice';
import { overviewWords } from './overview.words';
import styles from './week-map.module.css';

const hours = Array.from({ length: 24 }, (_, hour) => hour);
/** How much of the colour the busiest hour gets, in per cent: its number stays readable. */
const deepest = 55;

/** When customers write: a table whose cells are the deeper the more there are. */
export function WeekMap({ slice }: { readonly slice: Query }) {
  const words = useWords(overviewWords);
  const api = useApi();
  const { number } = useFormat();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['insight', 'week', slice],
    queryFn: ({ signal }) => api.insight.breakdown(slice, 'hour_of_week', signal),
  });
  if (error !== null) return <Failure failure={error} onRetry={refetch} />;
  if (isPending) return <Loading lines={3} />;
  const counts = new Map(data.rows.map(row => [Number(row.key), row.figures.volume]));
  const most = Math.max(1, ...counts.values());
  return (
    <Card>
      <Title order={2} size="h5">
        {words.weekChart}
      </Title>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={words.weekNote}>
        <table className={styles['map']}>
          <caption className="fd-unseen">{words.weekNote}</caption>
          <thead>
            <tr>
              <td />
              {hours.map(hour => (
                <th key={hour} scope="col">
                  {hour}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {words.weekdays.map((name, day) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {hours.map(hour => {
                  const place = 24 * day + hour;
                  const count = counts.get(place) ?? 0;
                  const part = { '--part': `${Math.round((deepest * count) / most)}%` } as CSSProperties;
                  return (
                    <td key={hour} style={part}>
                      {count > 0 && <Link to={behind(slice, 'all', { hour_of_week: place })}>{number(count)}</Link>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
