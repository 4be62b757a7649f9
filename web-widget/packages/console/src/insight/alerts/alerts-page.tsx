import { Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/use-api';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Empty } from '../../parts/empty/empty';
import { Failure } from '../../parts/failure/failure';
import { useFilters } from '../../parts/filters/use-filters';
import { Loading } from '../../parts/loading/loading';
import { Pager } from '../../parts/pager/pager';
import { useSession } from '../../session/session';
import { InsightPage } from '../frame/insight-page';
import { AlertItem } from './alert-item';
import { alertsWords } from './alerts.words';
import { MailForm } from './mail-form';

const pageSize = 20;
const refreshed = 30_000;

/** What is unusual, and who has seen to it. */
export function AlertsPage() {
  const words = useWords(alertsWords);
  const api = useApi();
  const { number } = useFormat();
  const { page, change } = useFilters();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['insight', 'alerts', page],
    queryFn: ({ signal }) => api.insight.alerts((page - 1) * pageSize, pageSize, signal),
    refetchInterval: refreshed,
    placeholderData: keepPreviousData,
  });
  return (
    <InsightPage section="alerts" title={words.title} intro={words.intro}>
      <Stack gap="md">
        {error !== null && <Failure failure={error} onRetry={refetch} />}
        {isPending && <Loading />}
        {data !== undefined && (
          <>
            {data.days < data.needed && <Text size="sm">{words.learning(number(data.days), number(data.needed))}</Text>}
            {data.total === 0 && <Empty icon="bell" title={words.none} hint={words.noneHint} />}
            {data.alerts.map(alert => (
              <AlertItem key={alert.id} alert={alert} />
            ))}
            <Pager page={page} pageSize={pageSize} total={data.total} onPage={to => change({ page: String(to) })} />
          </>
        )}
        <Settings />
      </Stack>
    </InsightPage>
  );
}

function Settings() {
  const api = useApi();
  const admin = useSession().user.role === 'admin';
  const { data } = useQuery({
    queryKey: ['insight', 'settings'],
    queryFn: ({ signal }) => api.insight.settings(signal),
    enabled: admin,
  });
  return data === undefined ? null : <MailForm settings={data} />;
}
