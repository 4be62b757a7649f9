import type { ModelStatus } from '../../api/status';
import { useWords } from '../../language/language';
import { useLanguageName } from '../../parts/language-tag/language-tag';
import { Tag, type Tone } from '../../parts/tag/tag';
import { GateResult } from './gate-result';
import styles from './model-card.module.css';
import { modelWords } from './model.words';
import { TrainingProgress } from './training-progress';

const tones: Readonly<Record<ModelStatus['serving'], Tone>> = {
  none: 'warn',
  nearest_examples: 'info',
  fine_tuned: 'good',
};

/** What answers in one language, how its training stands and how it did in the test that lets it serve. */
export function ModelCard({ model }: { readonly model: ModelStatus }) {
  const words = useWords(modelWords);
  const language = useLanguageName();
  return (
    <article className={styles['card']}>
      <header className={styles['head']}>
        <h3 className={styles['heading']}>{words.heading(language(model.lang))}</h3>
        <Tag tone={tones[model.serving]}>{words.serving[model.serving]}</Tag>
      </header>
      <p className={styles['text']}>{words.explained[model.serving]}</p>
      {typeof model.version === 'string' && (
        <p className={styles['version']}>
          {words.version} <code>{model.version}</code>
        </p>
      )}
      {typeof model.problem === 'string' && <p className={styles['problem']}>{model.problem}</p>}
      {model.training != null && <TrainingProgress training={model.training} />}
      <GateResult gate={model.gate} />
    </article>
  );
}
