import type { Tried } from '../api/rehearsal';
import { useWords } from '../language/language';
import styles from './try.module.css';
import { tryWords } from './try.words';

/** How the question was read, with only those steps that changed something. */
export function Reading({ question }: { readonly question: NonNullable<Tried['question']> }) {
  const words = useWords(tryWords);
  const steps = [
    [words.asWritten, question.text],
    [words.normal, question.normal],
    [words.meant, question.meant],
    [words.read, question.read],
  ] as const;
  const changed = steps.filter(([, text], at) => at === 0 || text !== steps[at - 1]?.[1]);
  if (changed.length === 1) return <p className={styles['quiet']}>{words.unchanged}</p>;
  return (
    <dl className={styles['steps']}>
      {changed.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
