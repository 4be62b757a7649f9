import type { Setting } from '../api/rehearsal';

/** Where on a bar a value of the threshold lies, in per cent; a bar without an end goes a little beyond what matters. */
export function scaleOf({ value, ranges }: Setting): (at: number) => string {
  const turns = ranges.flatMap(({ from, to }) => [from, to]).filter(turn => turn != null);
  const low = ranges[0]?.from ?? Math.min(value, ...turns, 0);
  const high = ranges.at(-1)?.to ?? Math.max(value, ...turns, 1);
  const room = ranges[0]?.from == null || ranges.at(-1)?.to == null ? Math.max(0.1, (high - low) * 0.1) : 0;
  const least = ranges[0]?.from == null ? low - room : low;
  const most = ranges.at(-1)?.to == null ? high + room : high;
  const span = most - least;
  return at => `${span <= 0 ? 0 : Math.round(10_000 * Math.min(1, Math.max(0, (at - least) / span))) / 100}%`;
}
