import type { Moods } from '../../api/insight';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { insightWords } from '../frame/insight.words';

const width = 96;
const height = 24;

/** The share of bad moods week by week, as a line and in words. */
export function MoodLine({ weeks }: { readonly weeks: Moods['topics'][number]['weeks'] }) {
  const { none } = useWords(insightWords);
  const { share, day } = useFormat();
  const said = weeks
    .map(week => `${day(week.start)}: ${week.complaints.value === undefined ? none : share(week.complaints.value)}`)
    .join(', ');
  const most = Math.max(0.1, ...weeks.map(week => week.complaints.value ?? 0));
  // A week without questions has no place on the line.
  const points = weeks
    .flatMap(({ complaints: { value } }, at) => {
      if (value === undefined) return [];
      const x = weeks.length === 1 ? width / 2 : (at * (width - 4)) / (weeks.length - 1) + 2;
      return [`${x.toFixed(1)},${(height - 3 - (value / most) * (height - 6)).toFixed(1)}`];
    })
    .join(' ');
  return (
    <svg role="img" aria-label={said} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <title>{said}</title>
      <polyline points={points} fill="none" stroke="var(--fd-bad)" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
