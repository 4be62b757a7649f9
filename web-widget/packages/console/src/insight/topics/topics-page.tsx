import { Stack } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/use-api';
import { useWords } from '../../language/language';
import { Failure } from '../../parts/failure/failure';
import { Loading } from '../../parts/loading/loading';
import { InsightPage } from '../frame/insight-page';
import { SliceFilters } from '../frame/slice-filters';
import { useSlice } from '../frame/use-slice';
import { EmergingTopics } from './emerging-topics';
import { ForecastChart } from './forecast-chart';
import { TopicTable } from './topic-table';
import { topicsWords } from './topics.words';

/** What customers ask about, how they feel about it, and what is to come. */
export function TopicsPage() {
  const words = useWords(topicsWords);
  const api = useApi();
  const { slice } = useSlice();
  const [intent, setIntent] = useState('');
  const moods = useQuery({
    queryKey: ['insight', 'moods', slice],
    queryFn: ({ signal }) => api.insight.moods(slice, signal),
  });
  const forecast = useQuery({
    queryKey: ['insight', 'forecast', intent],
    queryFn: ({ signal }) => api.insight.forecast(intent, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <InsightPage section="topics" title={words.title} intro={words.intro}>
      <SliceFilters />
      <Stack gap="md">
        {moods.error !== null && <Failure failure={moods.error} onRetry={moods.refetch} />}
        {moods.isPending && <Loading />}
        {moods.data !== undefined && <TopicTable moods={moods.data} forecast={forecast.data} slice={slice} />}
        {forecast.error !== null && <Failure failure={forecast.error} onRetry={forecast.refetch} />}
        {forecast.data !== undefined && <ForecastChart forecast={forecast.data} intent={intent} onIntent={setIntent} />}
        <EmergingTopics />
      </Stack>
    </InsightPage>
  );
}
