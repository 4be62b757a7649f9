import { Progress } from '@mantine/core';
import type { TrainingStatus } from '../../api/status';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import styles from './trainings.module.css';
import { trainingsWords } from './trainings.words';

/** How far a training is, in a bar and a line. */
export function JobProgress({ progress, going }: { readonly progress: TrainingStatus; readonly going: boolean }) {
  const words = useWords(trainingsWords);
  const { number, decimal, share, span } = useFormat();
  const { step, steps } = progress;
  const facts = [
    steps > 0 ? words.step(number(step), number(steps)) : undefined,
    progress.loss == null ? undefined : words.loss(decimal(progress.loss, 3)),
    progress.valid_accuracy == null ? undefined : words.accuracy(share(progress.valid_accuracy)),
    going && progress.eta_s != null ? words.eta(span(progress.eta_s)) : undefined,
  ].filter(fact => fact !== undefined);
  return (
    <div>
      <Progress
        value={steps > 0 ? Math.min(100, (100 * step) / steps) : 0}
        animated={going}
        aria-label={words.progress}
      />
      <p className={styles['facts']}>{facts.join(' · ')}</p>
    </div>
  );
}
