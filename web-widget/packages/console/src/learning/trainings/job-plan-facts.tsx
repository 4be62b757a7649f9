import type { Job } from '../../api/training';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import styles from './trainings.module.css';
import { trainingsWords } from './trainings.words';

/** What a training learns from and how, so that it can be understood and done again. */
export function JobPlanFacts({ job }: { readonly job: Job }) {
  const words = useWords(trainingsWords);
  const { number } = useFormat();
  const { course, material, change } = job.plan;
  const facts = [
    `${words.kind[course.kind]}, ${words.because(words.reason[course.reason])}`,
    words.texts(number(material.texts), number(material.examples)),
    words.changes(number(change.new_examples), number(change.changed)),
    change.appeared.length > 0 ? words.appeared(some(change.appeared)) : undefined,
    change.withdrawn.length > 0 ? words.withdrawn(some(change.withdrawn)) : undefined,
    ...material.left_out.map(left => words.leftOut(number(left.examples), words.why[left.why], some(left.labels))),
    course.parent === undefined ? undefined : words.based(course.parent),
    words.settings(course.base, String(course.seed), number(course.epochs)),
  ].filter(fact => fact !== undefined);
  return (
    <div>
      <ul className={styles['list']}>
        {facts.map(fact => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <p className={styles['facts']}>
        {words.fingerprint} <code className={styles['print']}>{job.data}</code>
      </p>
    </div>
  );
}

const most = 12;

/** The first few names, and that there are more. */
export function some(names: readonly string[]): string {
  return names.length > most ? `${names.slice(0, most).join(', ')}, …` : names.join(', ');
}
