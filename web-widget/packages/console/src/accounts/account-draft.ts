import type { ApiFailure } from '../api/http';
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

type Words = (typeof accountsWords)['en'];
type Problems = Partial<Record<keyof Account, string>>;

const address = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,180}\.[^\s@<>".]{2,60}$/;

/** What is wrong with an account, by field; empty where it may be saved. */
export function problemsOf(draft: Account, words: Words): Problems {
  const sound = Number.isInteger(draft.capacity) && draft.capacity >= 1 && draft.capacity <= 50;
  return {
    ...(address.test(draft.email.trim()) ? {} : { email: words.badEmail }),
    ...(draft.name.trim() === '' ? { name: words.noName } : {}),
    ...(sound ? {} : { capacity: words.badCapacity }),
  };
}

/** What the server has against an account, by field, as far as the form has words for it. */
export function refusalOf({ status, field }: ApiFailure, words: Words): Problems {
  if (field === 'email') return { email: status === 409 ? words.knownEmail : words.badEmail };
  return field === 'name' ? { name: words.noName } : {};
}
