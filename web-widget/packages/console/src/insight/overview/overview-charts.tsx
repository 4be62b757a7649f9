import { SimpleGrid } from '@mantine/core';
import type { Overview } from '../../api/insight';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Card } from '../../parts/page/page';
import { Chart } from '../chart/chart';
import type { Point, Series } from '../chart/series';
import { insightWords } from '../frame/insight.words';
import { overviewWords } from './overview.words';

/** The figures over time; where a step has none there is a gap, not a zero. */
export function OverviewCharts({ overview }: { readonly overview: Overview['overview'] }) {
  const words = useWords(overviewWords);
  const { when } = useWords(insightWords);
  const { number, share, day } = useFormat();
  const volume: readonly Series[] = [{ key: 'volume', name: words.volume, kind: 'bar', format: number }];
  const shares: readonly Series[] = [
    { key: 'containment', name: words.containment, kind: 'line', format: share },
    { key: 'durable', name: words.durable, kind: 'line', format: share },
    { key: 'complained', name: words.complained, kind: 'line', format: share },
  ];
  const points: readonly Point[] = overview.series.map(({ start, figures }) => ({
    x: day(start),
    values: {
      volume: figures.volume,
      containment: figures.containment.value,
      durable: figures.durable.value,
      complained: figures.complained.value,
    },
  }));
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} mb="md">
      <Card>
        <Chart title={words.volumeChart} axis={when} series={volume} points={points} />
      </Card>
      <Card>
        <Chart title={words.shareChart} axis={when} series={shares} points={points} most={1} />
      </Card>
    </SimpleGrid>
  );
}
