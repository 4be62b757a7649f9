import type { JobState } from '../../api/training';
import { useWords } from '../../language/language';
import { Tag, type Tone } from '../../parts/tag/tag';
import { trainingsWords } from './trainings.words';

const tones: Readonly<Record<JobState, Tone>> = {
  waiting: 'neutral',
  running: 'info',
  trained: 'info',
  judging: 'info',
  passed: 'good',
  blocked: 'warn',
  failed: 'bad',
  cancelled: 'neutral',
  skipped: 'neutral',
};

/** Where a training stands, in a word. */
export function JobStateTag({ state }: { readonly state: JobState }) {
  const words = useWords(trainingsWords);
  return <Tag tone={tones[state]}>{words.state[state]}</Tag>;
}
