import type { GateDecision } from '../../api/status';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Meter } from '../../parts/meter/meter';
import { Tag } from '../../parts/tag/tag';
import styles from './model-card.module.css';
import { modelWords } from './model.words';

/** How the candidate did against the baseline on utterances that neither had seen. */
export function GateResult({ gate }: { readonly gate: GateDecision | null | undefined }) {
  const words = useWords(modelWords);
  return (
    <section className={styles['part']}>
      <header className={styles['partHead']}>
        <h4 className={styles['partName']}>{words.gate}</h4>
        {gate != null && <Tag tone={gate.passed ? 'good' : 'warn'}>{gate.passed ? words.passed : words.heldBack}</Tag>}
      </header>
      {gate == null ? <p className={styles['text']}>{words.noGate}</p> : <Duel gate={gate} />}
    </section>
  );
}

function Duel({ gate }: { readonly gate: GateDecision }) {
  const words = useWords(modelWords);
  const { share, number } = useFormat();
  const { utterances, candidate_only: mine, baseline_only: theirs } = gate;
  return (
    <>
      <div className={styles['duel']}>
        <span>{words.candidate}</span>
        <Meter value={gate.candidate} label={words.candidate} />
        <strong>{share(gate.candidate)}</strong>
        <span>{words.baseline}</span>
        <Meter value={gate.baseline} label={words.baseline} tone="quiet" />
        <span>{share(gate.baseline)}</span>
      </div>
      {utterances !== undefined && (
        <p className={styles['text']}>
          {words.utterances(number(utterances))}{' '}
          {mine !== undefined && theirs !== undefined && words.onlyRight(number(mine), number(theirs))}
        </p>
      )}
    </>
  );
}
