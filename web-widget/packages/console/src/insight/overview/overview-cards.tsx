import type { Query } from '../../api/http';
import type { Overview } from '../../api/insight';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { CountCard, ScoreCard, ShareCard, TimesCard } from '../chart/figure-card';
import styles from '../chart/figure-card.module.css';
import { behind } from '../frame/slice';
import { overviewWords } from './overview.words';

interface Props {
  readonly overview: Overview['overview'];
  readonly slice: Query;
}

/** The figures of the period. */
export function OverviewCards({ overview: { total, before }, slice }: Props) {
  const words = useWords(overviewWords);
  const { number } = useFormat();
  const to = (of: string) => behind(slice, of);
  return (
    <section className={styles['cards']}>
      <CountCard name={words.volume} count={total.volume} below={words.before(number(before.volume))} to={to('all')} />
      <ShareCard name={words.containment} hint={words.containmentHint} share={total.containment} to={to('contained')} />
      <ShareCard name={words.durable} hint={words.durableHint} share={total.durable} to={to('durable')} />
      <ShareCard name={words.handedOff} share={total.handed_off} to={to('handed_off')} />
      <ShareCard name={words.complained} share={total.complained} to={to('complained')} />
      <TimesCard name={words.firstResponse} times={total.first_response} p90={words.p90} to={to('replied')} />
      <TimesCard name={words.toPerson} times={total.to_person} p90={words.p90} to={to('joined')} />
      <TimesCard name={words.resolution} times={total.resolution} p90={words.p90} to={to('resolved')} />
      <ScoreCard name={words.csat} score={total.csat} to={to('rated')} />
      <CountCard name={words.never} count={total.never_joined} to={to('never_joined')} />
    </section>
  );
}
