import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** The filters of a list, kept in the address so that they survive reloading and can be sent to a colleague. */
export function useFilters() {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (changes: Readonly<Record<string, string>>) =>
      setParams(
        before => {
          const after = new URLSearchParams(before);
          if (!('page' in changes)) after.delete('page');
          for (const [key, value] of Object.entries(changes)) {
            if (value === '') after.delete(key);
            else after.set(key, value);
          }
          return after;
        },
        { replace: true },
      ),
    [setParams],
  );
  const page = Math.max(1, Number.parseInt(params.get('page') ?? '1', 10) || 1);
  return { get: (key: string) => params.get(key) ?? '', page, change, query: params.toString() };
}
