import { Progress } from '@mantine/core';
import type { TrainingState, TrainingStatus } from '../../api/status';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Tag, type Tone } from '../../parts/tag/tag';
import styles from './model-card.module.css';
import { modelWords } from './model.words';

const tones: Readonly<Record<TrainingState, Tone>> = {
  waiting: 'neutral',
  running: 'info',
  restarted: 'warn',
  done: 'good',
  failed: 'bad',
};

/** How far a training is, and how well it goes. */
export function TrainingProgress({ training }: { readonly training: TrainingStatus }) {
  const words = useWords(modelWords);
  const { number, decimal, share, span } = useFormat();
  const { state, steps, step } = training;
  const percent = state === 'done' ? 100 : steps > 0 ? Math.min(100, (100 * step) / steps) : 0;
  const going = state === 'running' || state === 'restarted';
  const facts: [string, string | undefined][] = [
    [words.epoch, training.epochs > 0 ? words.of(number(training.epoch), number(training.epochs)) : undefined],
    [words.step, steps > 0 ? words.of(number(step), number(steps)) : undefined],
    [words.loss, training.loss == null ? undefined : decimal(training.loss, 3)],
    [words.accuracy, training.valid_accuracy == null ? undefined : share(training.valid_accuracy)],
    [words.eta, going && training.eta_s != null ? span(training.eta_s) : undefined],
  ];
  return (
    <section className={styles['part']}>
      <header className={styles['partHead']}>
        <h4 className={styles['partName']}>{words.training}</h4>
        <Tag tone={tones[state]}>{words.state[state]}</Tag>
      </header>
      {state !== 'waiting' && (
        <Progress value={percent} size="md" animated={going} aria-label={words.progress} {...colourOf(state)} />
      )}
      <dl className={styles['facts']}>
        {facts.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {state === 'failed' && training.message != null && <p className={styles['problem']}>{training.message}</p>}
    </section>
  );
}

function colourOf(state: TrainingState): { color?: string } {
  return state === 'failed' ? { color: 'red' } : {};
}
