import { useQuery } from '@tanstack/react-query';
import { useAccounts } from '../accounts/use-staff';
import { useApi } from '../api/use-api';
import type { Erasure } from '../api/privacy';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { Empty } from '../parts/empty/empty';
import { Failure } from '../parts/failure/failure';
import { Loading } from '../parts/loading/loading';
import { Card } from '../parts/page/page';
import { Table } from '../parts/table/table';
import styles from './privacy.module.css';
import { privacyWords } from './privacy.words';

/** Who had what erased, the latest first. */
export function Erasures() {
  const words = useWords(privacyWords);
  const api = useApi();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['erasures'],
    queryFn: ({ signal }) => api.privacy.erasures(signal),
  });
  return (
    <section>
      <h2 className={styles['title']}>{words.erasures}</h2>
      <p className={styles['hint']}>{words.erasuresHint}</p>
      {error !== null && data === undefined && <Failure failure={error} onRetry={refetch} />}
      <Card flush>
        {isPending && <Loading lines={3} height={36} />}
        {data?.length === 0 && <Empty icon="privacy" title={words.noErasures} />}
        {data !== undefined && data.length > 0 && <ErasureTable erasures={data} />}
      </Card>
    </section>
  );
}

function ErasureTable({ erasures }: { readonly erasures: readonly Erasure[] }) {
  const words = useWords(privacyWords);
  const { full, number } = useFormat();
  const { data: accounts = [] } = useAccounts();
  const nameOf = (by: string) =>
    by === 'retention' ? words.retention : (accounts.find(each => each.id === by)?.name ?? by);
  const { columns } = words;
  return (
    <Table label={words.erasures} columns={[columns.at, columns.by, columns.conversation, columns.turns]}>
      {erasures.map(({ conversation, by, turns, at }) => (
        <tr key={`${conversation} ${at}`}>
          <td>
            <time dateTime={at}>{full(at)}</time>
          </td>
          <td>{by === undefined ? '–' : nameOf(by)}</td>
          <td>
            <code>{conversation}</code>
          </td>
          <td>{number(turns)}</td>
        </tr>
      ))}
    </Table>
  );
}
