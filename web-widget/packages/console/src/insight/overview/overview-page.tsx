import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/use-api';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Empty } from '../../parts/empty/empty';
import { Failure } from '../../parts/failure/failure';
import { Loading } from '../../parts/loading/loading';
import { InsightPage } from '../frame/insight-page';
import { insightWords } from '../frame/insight.words';
import { SliceFilters } from '../frame/slice-filters';
import { useSlice } from '../frame/use-slice';
import { OverviewCards } from './overview-cards';
import { OverviewCharts } from './overview-charts';
import { overviewWords } from './overview.words';
import { Reasons } from './reasons';
import { WeekMap } from './week-map';

/** More days than this are drawn by the week. */
const daily = 35;

/** What became of the conversations of a period. */
export function InsightOverviewPage() {
  const words = useWords(overviewWords);
  const common = useWords(insightWords);
  const api = useApi();
  const { number } = useFormat();
  const { slice, days } = useSlice();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['insight', 'overview', slice],
    queryFn: ({ signal }) => api.insight.overview(slice, days > daily ? 'week' : 'day', signal),
  });
  return (
    <InsightPage section="overview" title={words.title} intro={words.intro}>
      <SliceFilters topics />
      {error !== null && <Failure failure={error} onRetry={refetch} />}
      {isPending && <Loading lines={4} height={96} />}
      {data !== undefined && (
        <>
          {data.waiting > 0 && <Text size="sm">{common.waiting(number(data.waiting))}</Text>}
          {data.overview.total.volume === 0 ? (
            <Empty icon="insight" title={words.empty} hint={words.emptyHint} />
          ) : (
            <>
              <OverviewCards overview={data.overview} slice={slice} />
              <Text size="sm" c="dimmed" mb="md">
                {data.overview.total.too_young > 0 && words.young(number(data.overview.total.too_young))}{' '}
                {data.overview.total.odd_clock > 0 && words.oddClock(number(data.overview.total.odd_clock))}{' '}
                {common.zone(data.time_zone)}
              </Text>
              <OverviewCharts overview={data.overview} />
              <Stack gap="md">
                <WeekMap slice={slice} />
                <Reasons reasons={data.overview.reasons} slice={slice} />
              </Stack>
            </>
          )}
        </>
      )}
    </InsightPage>
  );
}
