import { SimpleGrid } from '@mantine/core';
import type { Quality } from '../../api/insight';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Empty } from '../../parts/empty/empty';
import { Card } from '../../parts/page/page';
import { Chart } from '../chart/chart';
import type { Point, Series } from '../chart/series';
import { insightWords } from '../frame/insight.words';
import { qualityWords } from './quality.words';

/** What the model says and what is so, and how that goes week by week. */
export function ReliabilityCharts({ quality }: { readonly quality: Quality }) {
  const words = useWords(qualityWords);
  const { when } = useWords(insightWords);
  const { share, decimal, number, day } = useFormat();
  const { reliability, weeks } = quality;
  const judged: readonly Series[] = [
    { key: 'was', name: words.was, kind: 'bar', format: share },
    { key: 'said', name: words.perfect, kind: 'line', format: share },
    { key: 'interval', name: words.interval, kind: 'band', format: share },
  ];
  const bins: readonly Point[] = reliability.bins.map(bin => ({
    x: `${share(bin.from)}–${share(bin.to)} (n = ${number(bin.right.n)})`,
    values: {
      was: bin.right.value,
      said: bin.confidence,
      interval: bin.right.low === undefined ? undefined : ([bin.right.low, bin.right.high ?? 1] as const),
    },
  }));
  const sure: readonly Series[] = [
    { key: 'confidence', name: words.mean, kind: 'line', format: share },
    { key: 'unsure', name: words.unsure, kind: 'line', format: share },
    { key: 'ece', name: words.error, kind: 'line', format: value => decimal(value, 3) },
  ];
  const overTime: readonly Point[] = weeks.map(week => ({
    x: day(week.start),
    values: { confidence: week.confidence, unsure: week.unsure.value, ece: week.reliability.ece },
  }));
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      <Card>
        {reliability.missing === undefined ? (
          <Chart
            title={words.reliability}
            note={words.reliabilityNote}
            axis={words.said}
            series={judged}
            points={bins}
            most={1}
          />
        ) : (
          <Empty icon="flag" title={words.none} hint={words.noneHint} />
        )}
      </Card>
      <Card>
        <Chart title={words.confidence} axis={when} series={sure} points={overTime} most={1} />
      </Card>
    </SimpleGrid>
  );
}
