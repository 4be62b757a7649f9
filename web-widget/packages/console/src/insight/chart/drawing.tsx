import {
  Area,
  Bar,
  CartesianGrid,
  ComposedChart,
  Legend,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useWords } from '../../language/language';
import { insightWords } from '../frame/insight.words';
import css from './chart.module.css';
import { styles, written, type Point, type Series } from './series';

interface Props {
  readonly series: readonly Series[];
  readonly points: readonly Point[];
  readonly most?: number;
}

/** The drawing of a chart; it comes with its library only when it is needed. */
export default function Drawing({ series, points, most }: Props) {
  const format = series[0]?.format ?? String;
  const data = points.map(point => ({ x: point.x, ...point.values }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={data} margin={{ top: 6, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid stroke="var(--fd-line)" vertical={false} />
        <XAxis dataKey="x" stroke="var(--fd-soft-ink)" fontSize={11} tickLine={false} minTickGap={24} />
        <YAxis
          stroke="var(--fd-soft-ink)"
          fontSize={11}
          tickLine={false}
          axisLine={false}
          width={46}
          tickFormatter={(value: number) => format(value)}
          {...(most === undefined ? {} : { domain: [0, most] })}
        />
        <Tooltip content={({ label }) => <Tip series={series} point={points.find(each => each.x === label)} />} />
        {series.length > 1 && <Legend wrapperStyle={{ fontSize: 12 }} />}
        {series.map((each, at) => drawn(each, at))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

function drawn(series: Series, at: number) {
  const { colour, dash } = styles[at % styles.length] ?? { colour: 'currentColor', dash: '' };
  const common = { dataKey: series.key, name: series.name, isAnimationActive: false };
  switch (series.kind) {
    case 'bar':
      return <Bar key={series.key} {...common} fill={colour} radius={[3, 3, 0, 0]} maxBarSize={36} />;
    case 'band':
      return <Area key={series.key} {...common} stroke="none" fill={colour} fillOpacity={0.18} />;
    case 'line':
      return (
        <Line
          key={series.key}
          {...common}
          stroke={colour}
          strokeDasharray={dash}
          strokeWidth={2}
          dot={{ r: 2 }}
          connectNulls={false}
        />
      );
  }
}

function Tip({ series, point }: { readonly series: readonly Series[]; readonly point: Point | undefined }) {
  const { none } = useWords(insightWords);
  if (point === undefined) return null;
  return (
    <div className={css['tip']}>
      <strong>{point.x}</strong>
      {series.map(each => (
        <div key={each.key}>
          {each.name}: {written(each, point, none)}
        </div>
      ))}
    </div>
  );
}
