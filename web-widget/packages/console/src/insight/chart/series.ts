/** One line or bar of a chart, and how its values are written. */
export interface Series {
  readonly key: string;
  readonly name: string;
  readonly kind: 'line' | 'bar' | 'band';
  readonly format: (value: number) => string;
}

/** What stands at one place of the axis; a value that is not there is a gap, a band is a pair. */
export interface Point {
  readonly x: string;
  readonly values: Readonly<Record<string, number | readonly [number, number] | undefined>>;
}

/** A value in words, `none` where there is none. */
export function written(series: Series, point: Point, none: string): string {
  const value = point.values[series.key];
  if (value === undefined) return none;
  return typeof value === 'number' ? series.format(value) : `${series.format(value[0])} – ${series.format(value[1])}`;
}

/** Okabe and Ito's colours, which most colour-blind people tell apart; lines differ in their dashes as well. */
export const styles: readonly { readonly colour: string; readonly dash: string }[] = [
  { colour: 'var(--fd-chart-1)', dash: '' },
  { colour: 'var(--fd-chart-2)', dash: '6 3' },
  { colour: 'var(--fd-chart-3)', dash: '2 3' },
  { colour: 'var(--fd-chart-4)', dash: '10 3 2 3' },
];
