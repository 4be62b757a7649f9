import { Tooltip } from '@mantine/core';
import { Link } from 'react-router';
import type { Score, Share, Times } from '../../api/insight';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { insightWords } from '../frame/insight.words';
import styles from './figure-card.module.css';

interface Props {
  readonly name: string;
  readonly to: string;
  readonly hint?: string;
}

/** A share with its interval; it leads to the conversations it counts. */
export function ShareCard({ share, ...card }: Props & { readonly share: Share }) {
  const words = useWords(insightWords);
  const format = useFormat();
  return (
    <Card
      {...card}
      value={share.value === undefined ? undefined : format.share(share.value)}
      missing={share.missing}
      below={
        share.low === undefined || share.high === undefined
          ? undefined
          : `${words.interval(format.share(share.low), format.share(share.high))} · ${words.ofAll(format.number(share.hits), format.number(share.n))}`
      }
      belowHint={words.intervalHint}
    />
  );
}

/** A time, as half of them and nine of ten have it. */
export function TimesCard({ times, p90, ...card }: Props & { readonly times: Times; readonly p90: string }) {
  const format = useFormat();
  return (
    <Card
      {...card}
      value={times.median_s === undefined ? undefined : format.span(times.median_s)}
      missing={times.missing}
      below={
        times.p90_s === undefined ? undefined : `${p90} ${format.span(times.p90_s)} · n = ${format.number(times.n)}`
      }
    />
  );
}

/** A mean score with its interval. */
export function ScoreCard({ score, ...card }: Props & { readonly score: Score }) {
  const words = useWords(insightWords);
  const format = useFormat();
  return (
    <Card
      {...card}
      value={score.value === undefined ? undefined : format.decimal(score.value, 2)}
      missing={score.missing}
      below={
        score.low === undefined || score.high === undefined
          ? undefined
          : `${words.interval(format.decimal(score.low, 2), format.decimal(score.high, 2))} · n = ${format.number(score.n)}`
      }
      belowHint={words.intervalHint}
    />
  );
}

/** A mere number. */
export function CountCard({ count, below, ...card }: Props & { readonly count: number; readonly below?: string }) {
  const format = useFormat();
  return <Card {...card} value={format.number(count)} missing={undefined} below={below} />;
}

interface CardProps extends Props {
  readonly value: string | undefined;
  readonly missing: string | undefined;
  readonly below?: string | undefined;
  readonly belowHint?: string;
}

function Card({ name, to, hint, value, missing, below, belowHint }: CardProps) {
  const words = useWords(insightWords);
  return (
    <Link to={to} className={styles['card']} {...(hint === undefined ? {} : { title: hint })}>
      <span className={styles['name']}>{name}</span>
      {value === undefined ? (
        <span className={styles['missing']}>{words.missing[missing ?? ''] ?? words.none}</span>
      ) : (
        <span className={styles['value']}>{value}</span>
      )}
      {below !== undefined && (
        <Tooltip label={belowHint ?? below} multiline w={260} disabled={belowHint === undefined}>
          <span className={styles['below']}>{below}</span>
        </Tooltip>
      )}
    </Link>
  );
}
