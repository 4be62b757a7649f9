import type { Account } from '../api/staff';
import type { accountsWords } from './accounts.words';

export const newAccount: Account = {
  id: '',
  email: '',
  name: '',
  role: 'agent',
  languages: ['zh', 'en'],
  capacity: 4,
  teams: [],
  active: true,
};

/** What is wrong with an account, by field; empty where it may be saved. */
export function problemsOf(
  draft: Account,
  words: (typeof accountsWords)['en'],
): Partial<Record<keyof Account, string>> {
  const sound = Number.isInteger(draft.capacity) && draft.capacity >= 1 && draft.capacity <= 50;
  return {
    ...(/^[^\s@]+@[^\s@]+$/.test(draft.email) ? {} : { email: words.badEmail }),
    ...(draft.name.trim() === '' ? { name: words.noName } : {}),
    ...(sound ? {} : { capacity: words.badCapacity }),
  };
}
