import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Meter } from '../../parts/meter/meter';
import { Tag } from '../../parts/tag/tag';
import traceStyles from '../trace-view.module.css';
import { traceWords } from '../trace.words';
import styles from './intents.module.css';

interface Props {
  /** Higher is more foreign; no probability, so that its range depends on the model. */
  readonly score: number;
  readonly limit: number | undefined;
}

/** How foreign the question looked, against the limit. */
export function Scope({ score, limit }: Props) {
  const words = useWords(traceWords);
  const { decimal } = useFormat();
  const range = rangeOf(score, limit ?? 0);
  const beyond = limit !== undefined && score > limit;
  return (
    <section className={styles['scope']}>
      <div className={styles['scopeHead']}>
        <h3 className={traceStyles['heading']}>{words.scope}</h3>
        {limit !== undefined && <Tag tone={beyond ? 'bad' : 'neutral'}>{beyond ? words.beyond : words.within}</Tag>}
      </div>
      <Meter
        value={range(score)}
        label={`${words.scope}: ${decimal(score, 2)}`}
        marks={limit === undefined ? [] : [{ at: range(limit), name: words.scopeLimit(decimal(limit, 2)) }]}
        tone={beyond ? 'warn' : 'quiet'}
      />
      <p className={styles['legend']} style={{ margin: 0 }}>
        {words.scopeScore} {decimal(score, 2)}
        {limit !== undefined && <span>{words.scopeLimit(decimal(limit, 2))}</span>}
      </p>
    </section>
  );
}

/** From 0 to 1 where both fit in there, else wide enough for both. */
function rangeOf(score: number, limit: number): (value: number) => number {
  const low = Math.min(0, score * 1.15, limit * 1.15);
  const high = Math.max(low + 1, score * 1.15, limit * 1.15);
  const top = score <= 1 && limit <= 1 && low === 0 ? 1 : high;
  return value => (value - low) / (top - low);
}
