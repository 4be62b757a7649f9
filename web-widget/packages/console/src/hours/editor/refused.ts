import { createContext, use } from 'react';
import { useWords } from '../../language/language';
import { problemAt, type Refusal } from '../../parts/refusal/refusal';
import { hoursWords } from '../hours.words';

/** The field that the server refused, for the fields beneath. */
export const RefusedContext = createContext<Refusal | undefined>(undefined);

/** What a field at that path of the hours carries: its path, and what the server has against it. */
export function useField(path: string) {
  const { refused } = useWords(hoursWords);
  return { 'data-field': path, error: problemAt(path, use(RefusedContext), refused) };
}
