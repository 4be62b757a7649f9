import type { ModelStatus } from '../../api/status';
import { ModelCard } from './model-card';
import styles from './model-card.module.css';

/** One card for each language. */
export function ModelCards({ models }: { readonly models: readonly ModelStatus[] }) {
  return (
    <div className={styles['cards']}>
      {models.map(model => (
        <ModelCard key={model.lang} model={model} />
      ))}
    </div>
  );
}
