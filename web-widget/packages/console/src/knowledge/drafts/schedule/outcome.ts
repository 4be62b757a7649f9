import type { Scheduled } from '../../../api/drafts';
import type { uploadWords } from '../upload.words';

/** What became of a publication, in the reader's language; what is not known stays as the server says it. */
export function outcomeSentence({ outcome }: Scheduled, words: (typeof uploadWords)['en']): string {
  const [code = '', ...rest] = outcome.split(' ');
  if (code === 'published') return words.published(rest.join(' '));
  if (code === 'conflict') return words.conflict(rest.join(' '));
  return (words.outcomes as Readonly<Record<string, string>>)[code] ?? outcome;
}
