import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Query } from '../../api/http';
import type { Group } from '../../api/insight';
import { useApi } from '../../api/use-api';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Failure } from '../../parts/failure/failure';
import { Loading } from '../../parts/loading/loading';
import { Card } from '../../parts/page/page';
import { Table } from '../../parts/table/table';
import { insightWords } from '../frame/insight.words';
import { behind } from '../frame/slice';
import { peopleWords } from './people.words';

interface Props {
  readonly title: string;
  readonly by: Group;
  readonly slice: Query;
  /** What the groups are, for the head of the table. */
  readonly of: string;
  readonly nameOf: (key: string, name: string | undefined) => string;
  readonly empty: string;
  /** Leaves out the group without a key. */
  readonly named?: boolean;
}

/** Conversations by what they have in common, each group leading to its own. */
export function GroupTable({ title, by, slice, of, nameOf, empty, named = false }: Props) {
  const words = useWords(peopleWords);
  const common = useWords(insightWords);
  const api = useApi();
  const { number, share, span, decimal } = useFormat();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['insight', 'group', by, slice],
    queryFn: ({ signal }) => api.insight.breakdown(slice, by, signal),
  });
  const rows = data?.rows.filter(row => !named || row.key !== '') ?? [];
  const or = (missing: string | undefined) => common.missing[missing ?? ''] ?? common.none;
  return (
    <Card>
      <Title order={2} size="h5" mb="xs">
        {title}
      </Title>
      {error !== null && <Failure failure={error} onRetry={refetch} />}
      {isPending && <Loading lines={2} />}
      {data !== undefined && rows.length === 0 && <Text size="sm">{empty}</Text>}
      {rows.length > 0 && (
        <Table
          label={title}
          columns={[of, words.volume, words.containment, words.toPerson, words.resolution, words.csat]}
        >
          {rows.map(({ key, name, figures }) => (
            <tr key={key}>
              <td>{nameOf(key, name)}</td>
              <td>
                <Link to={behind(slice, 'all', { [by]: key })}>{number(figures.volume)}</Link>
              </td>
              <td>
                {figures.containment.value === undefined
                  ? or(figures.containment.missing)
                  : `${share(figures.containment.value)} (${share(figures.containment.low ?? 0)} – ${share(figures.containment.high ?? 1)})`}
              </td>
              <td>
                {figures.to_person.median_s === undefined
                  ? or(figures.to_person.missing)
                  : span(figures.to_person.median_s)}
              </td>
              <td>
                {figures.resolution.median_s === undefined
                  ? or(figures.resolution.missing)
                  : span(figures.resolution.median_s)}
              </td>
              <td>
                {figures.csat.value === undefined
                  ? or(figures.csat.missing)
                  : `${decimal(figures.csat.value, 1)} (n = ${number(figures.csat.n)})`}
              </td>
            </tr>
          ))}
        </Table>
      )}
      {data !== undefined && data.others > 0 && <Text size="sm">{common.others(number(data.others))}</Text>}
    </Card>
  );
}
