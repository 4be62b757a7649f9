import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/use-api';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Failure } from '../../parts/failure/failure';
import { Loading } from '../../parts/loading/loading';
import { InsightPage } from '../frame/insight-page';
import { insightWords } from '../frame/insight.words';
import { SliceFilters } from '../frame/slice-filters';
import { useSlice } from '../frame/use-slice';
import { DriftCard } from './drift-card';
import { qualityWords } from './quality.words';
import { ReliabilityCharts } from './reliability';

/** How good the model is, and whether it drifts. */
export function QualityPage() {
  const words = useWords(qualityWords);
  const { ofAll } = useWords(insightWords);
  const api = useApi();
  const { share, decimal, number } = useFormat();
  const { slice } = useSlice();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['insight', 'quality', slice],
    queryFn: ({ signal }) => api.insight.quality(slice, signal),
  });
  const right = data?.reliability.right;
  return (
    <InsightPage section="quality" title={words.title} intro={words.intro}>
      <SliceFilters />
      <Stack gap="md">
        {error !== null && <Failure failure={error} onRetry={refetch} />}
        {isPending && <Loading lines={3} />}
        {data !== undefined && (
          <>
            {right?.value !== undefined && (
              <Text size="sm">
                {words.right}: <strong>{share(right.value)}</strong> ({share(right.low ?? 0)} – {share(right.high ?? 1)}
                , {ofAll(number(right.hits), number(right.n))}). {words.ece}:{' '}
                <strong>{decimal(data.reliability.ece ?? 0, 3)}</strong>. {words.eceHint}
              </Text>
            )}
            <ReliabilityCharts quality={data} />
          </>
        )}
        <DriftCard />
      </Stack>
    </InsightPage>
  );
}
