import type { Canned } from '../api/canned';
import type { cannedWords } from './canned.words';

export const variables = ['{{customer.name}}', '{{agent.name}}', '{{order}}'] as const;

/** What is wrong with a canned response, by field; empty where it may be saved. */
export function problemsOf(draft: Canned, words: (typeof cannedWords)['en']): Partial<Record<keyof Canned, string>> {
  const known: readonly string[] = variables;
  const unknown = draft.text.match(/\{\{[^}]*\}\}/g)?.find(each => !known.includes(each.replaceAll(/\s/g, '')));
  return {
    ...(/^[^\s/]+$/.test(draft.shortcut) ? {} : { shortcut: words.badShortcut }),
    ...(draft.text.trim() === '' ? { text: words.noText } : {}),
    ...(unknown === undefined ? {} : { text: words.unknown(unknown) }),
  };
}
