import type { Thresholds, Trace } from '../../api/conversations';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { useIntentNames } from '../../parts/intent/use-intent-names';
import { Meter, type Mark } from '../../parts/meter/meter';
import traceStyles from '../trace-view.module.css';
import { traceWords } from '../trace.words';
import styles from './intents.module.css';

interface Props {
  readonly intents: Trace['intents'];
  readonly thresholds: Thresholds | undefined;
}

/** What the classifier took the question for, with the thresholds that decided marked on each bar. */
export function Intents({ intents, thresholds }: Props) {
  const words = useWords(traceWords);
  const { share } = useFormat();
  const { nameOf } = useIntentNames();
  const marks = useMarks(thresholds);
  return (
    <section>
      <h3 className={traceStyles['heading']}>{words.intents}</h3>
      {intents.length === 0 && <p className={traceStyles['quiet']}>{words.noIntents}</p>}
      <ul className={styles['list']}>
        {intents.map(({ intent, probability }, rank) => (
          <li key={intent} className={styles['item']} title={intent}>
            <span>{nameOf(intent)}</span>
            <Meter value={probability} label={nameOf(intent)} marks={marks} tone={rank === 0 ? 'plain' : 'quiet'} />
            <span className={styles['share']}>{share(probability)}</span>
          </li>
        ))}
      </ul>
      {intents.length > 0 && marks.length > 0 && (
        <p className={styles['legend']}>
          {marks.map(mark => (
            <span key={mark.name} className={mark.faint === true ? styles['faint'] : undefined}>
              {mark.name}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

function useMarks(thresholds: Thresholds | undefined): readonly Mark[] {
  const words = useWords(traceWords);
  const { share } = useFormat();
  if (thresholds === undefined) return [];
  return [
    { at: thresholds.answer, name: words.answerFrom(share(thresholds.answer)) },
    { at: thresholds.clarify, name: words.clarifyFrom(share(thresholds.clarify)), faint: true },
  ];
}
