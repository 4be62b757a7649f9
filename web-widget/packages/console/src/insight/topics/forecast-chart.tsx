import { Select } from '@mantine/core';
import type { Forecast } from '../../api/insight';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Empty } from '../../parts/empty/empty';
import { Card } from '../../parts/page/page';
import { Chart } from '../chart/chart';
import type { Point, Series } from '../chart/series';
import { useTopicName } from '../frame/use-topic-name';
import { topicsWords } from './topics.words';

interface Props {
  readonly forecast: Forecast;
  /** Empty for all. */
  readonly intent: string;
  readonly onIntent: (intent: string) => void;
}

/** Questions a day and those to come, of all topics or one. */
export function ForecastChart({ forecast, intent, onIntent }: Props) {
  const words = useWords(topicsWords);
  const { number, day, decimal } = useFormat();
  const nameOf = useTopicName();
  const whole = (value: number) => number(Math.round(value));
  const series: readonly Series[] = [
    { key: 'past', name: words.past, kind: 'line', format: number },
    { key: 'mean', name: words.mean, kind: 'line', format: value => decimal(value, 1) },
    { key: 'band', name: words.band, kind: 'band', format: whole },
  ];
  const points: readonly Point[] = [
    ...forecast.past.map(each => ({ x: day(each.day), values: { past: each.questions } })),
    ...forecast.future.map(each => ({
      x: day(each.day),
      values: { mean: each.mean, band: [each.low, each.high] as const },
    })),
  ];
  return (
    <Card>
      <Select
        size="xs"
        mb="sm"
        maw="18rem"
        aria-label={words.choose}
        value={intent}
        onChange={chosen => onIntent(chosen ?? '')}
        data={[
          { value: '', label: words.all },
          ...forecast.topics
            .filter(each => each.intent !== '')
            .map(each => ({ value: each.intent, label: nameOf(each.intent) })),
        ]}
      />
      {forecast.missing !== undefined ? (
        <Empty icon="learning" title={words.noForecast} hint={words.noForecastHint} />
      ) : (
        <Chart title={words.forecast} note={words.forecastNote} axis={words.day} series={series} points={points} />
      )}
    </Card>
  );
}
