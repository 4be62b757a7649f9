import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useApi } from '../api/use-api';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { Empty } from '../parts/empty/empty';
import { Failure } from '../parts/failure/failure';
import { Loading } from '../parts/loading/loading';
import { Card, Page } from '../parts/page/page';
import { Table } from '../parts/table/table';
import { auditWords } from './audit.words';

/** Who did what, as the server has recorded it. */
export function AuditPage() {
  const words = useWords(auditWords);
  const { full } = useFormat();
  const api = useApi();
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['audit'],
    queryFn: ({ pageParam, signal }) => api.staff.audit(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next ?? undefined,
  });
  const entries = data?.pages.flatMap(page => page.entries) ?? [];
  const { columns } = words;
  return (
    <Page title={words.title} intro={words.intro}>
      {error !== null && data === undefined && <Failure failure={error} onRetry={refetch} />}
      <Card flush>
        {isPending && <Loading lines={8} height={36} />}
        {data !== undefined && entries.length === 0 && <Empty icon="audit" title={words.empty} />}
        {entries.length > 0 && (
          <Table
            label={words.title}
            columns={[columns.at, columns.who, columns.action, columns.subject, columns.detail]}
          >
            {entries.map(each => (
              <tr key={each.id}>
                <td>
                  <time dateTime={each.at}>{full(each.at)}</time>
                </td>
                <td>{each.name === '' ? each.who : each.name}</td>
                <td>
                  <code>{each.action}</code>
                </td>
                <td>{each.on}</td>
                <td>{each.detail}</td>
              </tr>
            ))}
          </Table>
        )}
      </Card>
      {hasNextPage && (
        <Button variant="default" mt="md" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </Page>
  );
}
