import { Link } from 'react-router';
import type { Query } from '../../api/http';
import type { Figures, Score, Share, Times } from '../../api/insight';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Table } from '../../parts/table/table';
import { insightWords } from '../frame/insight.words';
import { behind } from '../frame/slice';
import { overviewWords } from '../overview/overview.words';
import { reportWords } from './report.words';

interface Props {
  readonly total: Figures;
  readonly before: Figures;
  readonly slice: Query;
}

interface Row {
  readonly name: string;
  readonly of: string;
  readonly now: string;
  readonly interval: string;
  readonly n: number;
  readonly before: string;
}

/** All figures of the period beside those of the one before, each leading to its conversations. */
export function SummaryTable({ total, before, slice }: Props) {
  const words = useWords(reportWords);
  const { number } = useFormat();
  const rows = useRows(total, before);
  return (
    <Table label={words.summary} columns={[words.figure, words.now, words.interval, words.n, words.before]}>
      {rows.map(row => (
        <tr key={row.of}>
          <th scope="row">{row.name}</th>
          <td>
            <Link to={behind(slice, row.of)}>{row.now}</Link>
          </td>
          <td>{row.interval}</td>
          <td>{number(row.n)}</td>
          <td>{row.before}</td>
        </tr>
      ))}
    </Table>
  );
}

function useRows(total: Figures, before: Figures): readonly Row[] {
  const names = useWords(overviewWords);
  const common = useWords(insightWords);
  const words = useWords(reportWords);
  const { number, share, span, decimal } = useFormat();
  const or = (missing: string | undefined) => common.missing[missing ?? ''] ?? common.none;
  const ofShare = (each: Share) => (each.value === undefined ? or(each.missing) : share(each.value));
  const ofTimes = (each: Times) =>
    each.median_s === undefined ? or(each.missing) : words.minutes(span(each.median_s), span(each.p90_s ?? 0));
  const ofScore = (each: Score) => (each.value === undefined ? or(each.missing) : decimal(each.value, 2));
  const between = (each: Share | Score, write: (value: number) => string) =>
    each.low === undefined || each.high === undefined ? '' : common.interval(write(each.low), write(each.high));
  const shared = (name: string, of: string, now: Share, then: Share): Row => ({
    name,
    of,
    now: ofShare(now),
    interval: between(now, share),
    n: now.n,
    before: ofShare(then),
  });
  const timed = (name: string, of: string, now: Times, then: Times): Row => ({
    name,
    of,
    now: ofTimes(now),
    interval: '',
    n: now.n,
    before: ofTimes(then),
  });
  return [
    {
      name: names.volume,
      of: 'all',
      now: number(total.volume),
      interval: '',
      n: total.volume,
      before: number(before.volume),
    },
    shared(names.containment, 'contained', total.containment, before.containment),
    shared(names.durable, 'durable', total.durable, before.durable),
    shared(names.handedOff, 'handed_off', total.handed_off, before.handed_off),
    shared(names.unanswered, 'unanswered', total.unanswered, before.unanswered),
    shared(names.complained, 'complained', total.complained, before.complained),
    timed(names.firstResponse, 'replied', total.first_response, before.first_response),
    timed(names.toPerson, 'joined', total.to_person, before.to_person),
    timed(names.resolution, 'resolved', total.resolution, before.resolution),
    {
      name: names.csat,
      of: 'rated',
      now: ofScore(total.csat),
      interval: between(total.csat, value => decimal(value, 2)),
      n: total.csat.n,
      before: ofScore(before.csat),
    },
  ];
}
