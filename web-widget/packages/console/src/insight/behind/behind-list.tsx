import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Query } from '../../api/http';
import type { Lines } from '../../api/insight';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Empty } from '../../parts/empty/empty';
import { Failure } from '../../parts/failure/failure';
import { Loading } from '../../parts/loading/loading';
import { Card } from '../../parts/page/page';
import { Pager } from '../../parts/pager/pager';
import { Table } from '../../parts/table/table';
import { Tag } from '../../parts/tag/tag';
import { insightWords } from '../frame/insight.words';
import { useTopicName } from '../frame/use-topic-name';

const pageSize = 50;

interface Props {
  /** Names the list among others that are kept. */
  readonly name: readonly unknown[];
  readonly load: (page: Query, signal: AbortSignal) => Promise<Lines>;
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** The conversations behind a figure, page by page. */
export function BehindList({ name, load, page, onPage }: Props) {
  const words = useWords(insightWords);
  const { moment, number } = useFormat();
  const topic = useTopicName();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['insight', 'behind', ...name, page],
    queryFn: ({ signal }) => load({ offset: (page - 1) * pageSize, limit: pageSize }, signal),
    placeholderData: keepPreviousData,
  });
  if (error !== null) return <Failure failure={error} onRetry={refetch} />;
  if (isPending) return <Loading />;
  if (data.total === 0) return <Empty icon="conversations" title={words.noBehind} hint={words.noBehindHint} />;
  const columns = words.behindColumns;
  return (
    <Card flush>
      <Table
        label={words.behind}
        columns={[columns.question, columns.when, columns.topic, columns.state, columns.agent, columns.csat]}
      >
        {data.conversations.map(line => (
          <tr key={line.id}>
            <td>
              <Link to={`/conversations/${line.id}`}>{line.question === '' ? words.erased : line.question}</Link>
            </td>
            <td>{moment(line.started_at)}</td>
            <td>{topic(line.intent)}</td>
            <td>
              <Tag tone={line.state === 'contained' ? 'good' : line.state === 'unanswered' ? 'warn' : 'info'}>
                {words.states[line.state] ?? line.state}
              </Tag>{' '}
              {line.reason !== '' && (words.reasons[line.reason] ?? line.reason)}
            </td>
            <td>{line.agent_name ?? ''}</td>
            <td>{line.csat === 0 ? '' : number(line.csat)}</td>
          </tr>
        ))}
      </Table>
      <Pager page={page} pageSize={pageSize} total={data.total} onPage={onPage} />
    </Card>
  );
}
