import type { TraceHit } from '../../api/conversations';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Meter } from '../../parts/meter/meter';
import { Tag } from '../../parts/tag/tag';
import traceStyles from '../trace-view.module.css';
import { traceWords } from '../trace.words';
import styles from './hits.module.css';

interface Props {
  readonly hits: readonly TraceHit[];
  /** Ids of the entries that the reply cites. */
  readonly cited: readonly string[];
}

/** The entries that the search found, best first, and which way of searching found each. */
export function Hits({ hits, cited }: Props) {
  const words = useWords(traceWords);
  return (
    <section>
      <h3 className={traceStyles['heading']}>{words.hits}</h3>
      {hits.length === 0 ? (
        <p className={traceStyles['quiet']}>{words.noHits}</p>
      ) : (
        <div className={styles['scroll']} tabIndex={0} role="region" aria-label={words.hits}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{words.entry}</th>
                <th scope="col">{words.similarity}</th>
                <th scope="col">{words.legs}</th>
                <th scope="col">{words.score}</th>
              </tr>
            </thead>
            <tbody>
              {hits.map(hit => (
                <HitRow key={hit.id} hit={hit} cited={cited.includes(hit.id)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function HitRow({ hit, cited }: { readonly hit: TraceHit; readonly cited: boolean }) {
  const words = useWords(traceWords);
  const { decimal } = useFormat();
  return (
    <tr>
      <td>
        <span className={styles['title']}>
          {hit.title}
          {cited && <Tag tone="good">{words.cited}</Tag>}
          <code>{hit.id}</code>
        </span>
      </td>
      <td>
        <span className={styles['similarity']}>
          <Meter value={hit.similarity} label={words.similarity} tone={cited ? 'plain' : 'quiet'} />
          {decimal(hit.similarity, 2)}
        </span>
      </td>
      <td>
        <span className={styles['legs']}>
          {Object.entries(hit.legs).map(([leg, value]) => (
            <Tag key={leg}>
              {words.leg[leg] ?? leg} {decimal(value, 2)}
            </Tag>
          ))}
        </span>
      </td>
      <td>{decimal(hit.score, 4)}</td>
    </tr>
  );
}
