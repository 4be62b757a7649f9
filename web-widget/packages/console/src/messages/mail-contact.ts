import { ApiFailure } from '../api/http';
import { failureSentence } from '../parts/failure/failure-sentence';
import type { failureWords } from '../parts/failure/failure.words';
import type { messagesWords } from './messages.words';

/** Whether a contact looks like one e-mail address; the server has the last word. */
export const isMailAddress = (contact: string): boolean => /^[^\s@,;<>]+@[^\s@,;<>]+$/.test(contact);

/** Why an answer did not go, in the reader's language. */
export function whyNot(
  failure: unknown,
  words: (typeof messagesWords)['en'],
  general: (typeof failureWords)['en'],
): string {
  if (!(failure instanceof ApiFailure)) return failureSentence(failure, general);
  if (failure.status === 409) return words.noServer;
  if (failure.status !== 422) return failureSentence(failure, general);
  return failure.detail.startsWith("'text'") ? words.badText : words.noAddress;
}
