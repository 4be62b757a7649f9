import { ApiFailure } from '../../api/http';

/** A field that the server did not take, and what it said of it. */
export interface Refusal {
  readonly field: string;
  readonly problem: string;
}

/** Sentences in the reader's language, by the beginning of what the server says. */
export type RefusalWords = readonly (readonly [says: string, sentence: string])[];

/** The field that the server names; nothing where the failure is of another kind. */
export function refusalOf(failure: unknown): Refusal | undefined {
  if (!(failure instanceof ApiFailure) || failure.status !== 422) return undefined;
  const [, field, problem] = /^'?([^\s']+)'? (.+)$/s.exec(failure.detail) ?? [];
  return field === undefined || problem === undefined ? undefined : { field, problem };
}

/** What is wrong with `field`; the server's own words where there are none in the reader's language. */
export function problemAt(field: string, refusal: Refusal | undefined, words: RefusalWords): string | undefined {
  if (refusal?.field !== field) return undefined;
  return words.find(([says]) => refusal.problem.startsWith(says))?.[1] ?? refusal.problem;
}
