import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { itemStates, type ItemState, type ReviewItem } from '../../api/review';
import { useApi } from '../../api/use-api';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Empty } from '../../parts/empty/empty';
import { Failure } from '../../parts/failure/failure';
import { useFilters } from '../../parts/filters/use-filters';
import { useIntentNames } from '../../parts/intent/use-intent-names';
import { Loading } from '../../parts/loading/loading';
import { Card } from '../../parts/page/page';
import { Pager } from '../../parts/pager/pager';
import { Table } from '../../parts/table/table';
import { reviewWords } from '../review.words';

const pageSize = 50;

/** What was decided, by state, the latest first. */
export function Decided() {
  const words = useWords(reviewWords);
  const api = useApi();
  const { number } = useFormat();
  const filters = useFilters();
  const state = itemStates.find(each => each === filters.get('state')) ?? 'labelled';
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['review', 'decided', state, filters.page],
    queryFn: ({ signal }) => api.review.list(state, '', (filters.page - 1) * pageSize, pageSize, signal),
  });
  const label = (each: ItemState) =>
    data === undefined ? words.states[each] : `${words.states[each]} ${number(data.counts[each])}`;
  return (
    <>
      <Select
        mb="sm"
        maw={280}
        aria-label={words.state}
        data={itemStates.map(value => ({ value, label: label(value) }))}
        value={state}
        allowDeselect={false}
        onChange={value => filters.change({ state: value ?? '' })}
      />
      {error !== null && data === undefined && <Failure failure={error} onRetry={refetch} />}
      <Card flush>
        {isPending && <Loading lines={6} height={44} />}
        {data?.items.length === 0 && <Empty icon="review" title={words.decidedNone} />}
        {data !== undefined && data.items.length > 0 && <DecidedTable items={data.items} />}
        {data !== undefined && (
          <Pager
            page={filters.page}
            pageSize={pageSize}
            total={data.total}
            onPage={page => filters.change({ page: String(page) })}
          />
        )}
      </Card>
    </>
  );
}

function DecidedTable({ items }: { readonly items: readonly ReviewItem[] }) {
  const words = useWords(reviewWords);
  const { nameOf } = useIntentNames();
  const { moment } = useFormat();
  return (
    <Table label={words.tabs.decided} columns={[words.text, words.predicted, words.label, words.when]}>
      {items.map(item => (
        <tr key={item.id}>
          <td lang={item.lang === 'zh' ? 'zh-CN' : item.lang}>{item.text}</td>
          <td>{nameOf(item.predicted)}</td>
          <td>
            {item.label !== '' && nameOf(item.label)}{' '}
            {item.draft !== '' && <Link to={`/knowledge/drafts/${item.draft}`}>{words.toDraft}</Link>}
          </td>
          <td>{moment(item.last_at)}</td>
        </tr>
      ))}
    </Table>
  );
}
