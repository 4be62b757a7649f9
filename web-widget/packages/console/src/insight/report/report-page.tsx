import { Button, Group } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { Query } from '../../api/http';
import { useApi } from '../../api/use-api';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Empty } from '../../parts/empty/empty';
import { Failure } from '../../parts/failure/failure';
import { useTell } from '../../parts/failure/tell';
import { saveFile } from '../../parts/file/save-file';
import { useIntentNames } from '../../parts/intent/use-intent-names';
import { useLanguageName } from '../../parts/language-tag/language-tag';
import { Loading } from '../../parts/loading/loading';
import { Card } from '../../parts/page/page';
import { insightWords } from '../frame/insight.words';
import { InsightPage } from '../frame/insight-page';
import { SliceFilters } from '../frame/slice-filters';
import { useSlice } from '../frame/use-slice';
import { OverviewCharts } from '../overview/overview-charts';
import { Reasons } from '../overview/reasons';
import { TopicTable } from '../topics/topic-table';
import styles from './report.module.css';
import { reportWords } from './report.words';
import { SummaryTable } from './summary-table';

/** A period on paper, and as a table for a spreadsheet. */
export function ReportPage() {
  const words = useWords(reportWords);
  const api = useApi();
  const tell = useTell();
  const { full, day, number } = useFormat();
  const { slice } = useSlice();
  const overview = useQuery({
    queryKey: ['insight', 'report', slice],
    queryFn: ({ signal }) => api.insight.overview(slice, 'week', signal),
  });
  const moods = useQuery({
    queryKey: ['insight', 'moods', slice],
    queryFn: ({ signal }) => api.insight.moods(slice, signal),
  });
  const forecast = useQuery({
    queryKey: ['insight', 'forecast', ''],
    queryFn: ({ signal }) => api.insight.forecast('', signal),
  });
  const download = useMutation({
    mutationFn: () => api.insight.report(slice),
    onSuccess: text => saveFile(`report-${String(slice['from'])}-${String(slice['to'])}.csv`, text, 'text/csv'),
    onError: tell.failed,
  });
  const actions = (
    <Group gap="xs" className="fd-unprinted">
      <Button size="xs" variant="default" loading={download.isPending} onClick={() => download.mutate()}>
        {words.csv}
      </Button>
      <Button size="xs" onClick={() => window.print()}>
        {words.print}
      </Button>
    </Group>
  );
  const { data } = overview;
  // Forecasts are of all languages together.
  const coming = slice['lang'] === undefined ? forecast.data : undefined;
  return (
    <InsightPage section="report" title={words.title} intro={words.intro} actions={actions}>
      <SliceFilters />
      {overview.error !== null && <Failure failure={overview.error} onRetry={overview.refetch} />}
      {overview.isPending && <Loading />}
      {data?.overview.total.volume === 0 && <Empty icon="insight" title={words.empty} hint={words.emptyHint} />}
      {data !== undefined && data.overview.total.volume > 0 && (
        <div className={styles['report']}>
          <Card>
            <h2>{words.heading(day(data.from), day(data.to))}</h2>
            <p className={styles['made']}>{words.made(full(new Date().toISOString()), data.time_zone)}</p>
            <Narrowed slice={slice} />
            <section className={styles['part']}>
              <h2>{words.summary}</h2>
              <SummaryTable total={data.overview.total} before={data.overview.before} slice={slice} />
              {data.overview.total.too_young > 0 && (
                <p className={styles['made']}>{words.durableNote(number(data.overview.total.too_young))}</p>
              )}
            </section>
          </Card>
          <section className={styles['part']}>
            <OverviewCharts overview={data.overview} />
          </section>
          <section className={styles['part']}>
            <Reasons reasons={data.overview.reasons} slice={slice} />
          </section>
          <h2>{words.topics}</h2>
          {moods.data !== undefined && <TopicTable moods={moods.data} forecast={coming} slice={slice} />}
        </div>
      )}
    </InsightPage>
  );
}

/** What the figures are narrowed to; the filters themselves are not printed. */
function Narrowed({ slice }: { readonly slice: Query }) {
  const words = useWords(insightWords);
  const report = useWords(reportWords);
  const language = useLanguageName();
  const { nameOf } = useIntentNames();
  const names: Readonly<Record<string, string>> = words.filters.names;
  const named: Readonly<Record<string, (value: string) => string>> = {
    lang: value => language(value),
    intent: value => nameOf(value),
    page: value => `${names['site'] ?? ''}: ${value}`,
  };
  const narrowed = Object.entries(slice)
    .filter(([key]) => key !== 'from' && key !== 'to')
    .map(([key, value]) => named[key]?.(String(value)) ?? `${names[key] ?? key}: ${String(value)}`);
  return narrowed.length === 0 ? null : <p className={styles['made']}>{report.narrowed(narrowed.join(', '))}</p>;
}
