import { ApiFailure } from '../../api/http';
import type { failureWords } from './failure.words';

/** What went wrong, in the reader's language, followed by the server's own words where they add something. */
export function failureSentence(failure: unknown, words: (typeof failureWords)['en']): string {
  if (!(failure instanceof ApiFailure)) return failure instanceof Error ? failure.message : String(failure);
  const { status, detail } = failure;
  if (status === 0) return words.unreachable;
  if (status === 404) return words.missing;
  if (status === 413) return words.tooLarge;
  if (status >= 500) return words.broken(status);
  return detail === '' ? words.refused(status) : detail;
}
