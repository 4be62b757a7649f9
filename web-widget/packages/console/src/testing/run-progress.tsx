import { Progress } from '@mantine/core';
import type { Run } from '../api/rehearsal';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import styles from './testing.module.css';
import { testingWords } from './testing.words';

/** How far a run is; nothing once it has ended well. */
export function RunProgress({ run }: { readonly run: Run }) {
  const words = useWords(testingWords);
  const { number } = useFormat();
  if (run.state === 'failed') return <p role="alert">{words.failedRun}</p>;
  if (run.state === 'done') return null;
  const share = run.total === 0 ? 0 : (100 * run.done) / run.total;
  const text = run.total === 0 ? words.waiting : words.running(number(run.done), number(run.total));
  return (
    <div className={styles['progress']} role="status">
      <Progress value={share} aria-label={text} />
      <span>{text}</span>
    </div>
  );
}
