import type { ApiFailure } from '../../api/http';

/** What somebody types to change a password. */
export interface PasswordDraft {
  readonly old: string;
  readonly fresh: string;
  readonly again: string;
}

export type Objection = 'empty' | 'short' | 'long' | 'same' | 'different' | 'wrong' | 'easy';
export type Objections = Partial<Record<keyof PasswordDraft, Objection>>;

/** As the server counts them: characters, not the halves that some of them are kept in. */
export const shortest = 10;
const longest = 200;

/** What can be said against a change before the server is asked. */
export function objectionsTo({ old, fresh, again }: PasswordDraft): Objections {
  const toFresh = objectionToFresh(old, fresh);
  return {
    ...(old === '' ? { old: 'empty' } : {}),
    ...(toFresh === undefined ? {} : { fresh: toFresh }),
    ...(again === '' ? { again: 'empty' } : again === fresh ? {} : { again: 'different' }),
  };
}

function objectionToFresh(old: string, fresh: string): Objection | undefined {
  const length = [...fresh].length;
  if (length === 0) return 'empty';
  if (length < shortest) return 'short';
  if (length > longest) return 'long';
  return fresh === old ? 'same' : undefined;
}

/** What the server says against a change, by field; nothing where it is no field's fault. */
export function refusalsIn({ status, field }: ApiFailure): Objections {
  if (status !== 422) return {};
  // Length and sameness were looked at before: what is left is that it is easily guessed.
  return field === 'old' ? { old: 'wrong' } : field === 'new' ? { fresh: 'easy' } : {};
}
