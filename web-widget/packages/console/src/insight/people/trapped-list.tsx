import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../../api/use-api';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Empty } from '../../parts/empty/empty';
import { Failure } from '../../parts/failure/failure';
import { Loading } from '../../parts/loading/loading';
import { Card } from '../../parts/page/page';
import { Table } from '../../parts/table/table';
import { Tag } from '../../parts/tag/tag';
import { peopleWords } from './people.words';

const refreshed = 10_000;

/** Customers who get nowhere, with the way to help them. */
export function TrappedList() {
  const words = useWords(peopleWords);
  const api = useApi();
  const { clock, number } = useFormat();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['insight', 'trapped'],
    queryFn: ({ signal }) => api.insight.trapped(signal),
    refetchInterval: refreshed,
  });
  return (
    <Card>
      <Title order={2} size="h5">
        {words.trapped}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {words.trappedHint}
      </Text>
      {error !== null && <Failure failure={error} onRetry={refetch} />}
      {isPending && <Loading lines={2} />}
      {data?.trapped.length === 0 && <Empty icon="check" title={words.noneTrapped} hint={words.noneTrappedHint} />}
      {data !== undefined && data.trapped.length > 0 && (
        <>
          <Table
            label={words.trapped}
            columns={[words.columns.last, words.columns.since, words.columns.signs, words.columns.open]}
          >
            {data.trapped.map(each => (
              <tr key={each.id}>
                <td>{each.last}</td>
                <td>{clock(each.since)}</td>
                <td>
                  {each.signs.map(sign => (
                    <Tag key={sign} tone={sign === 'nobody_came' ? 'bad' : 'warn'}>
                      {words.signs[sign]}
                    </Tag>
                  ))}
                </td>
                <td>
                  <Link to={`/inbox/${each.id}`}>{words.stepIn}</Link>
                </td>
              </tr>
            ))}
          </Table>
          {data.more > 0 && <Text size="sm">{words.more(number(data.more))}</Text>}
        </>
      )}
    </Card>
  );
}
