import { useMemo } from 'react';
import type { Query } from '../../api/http';
import { useFilters } from '../../parts/filters/use-filters';
import { daysWithin, lastDays, sliceOf } from './slice';

const usualDays = 28;

/** Which conversations the page is about, from its address; the last four weeks where it says nothing. */
export function useSlice() {
  const { get, change, page, query } = useFilters();
  const slice = useMemo<Query>(() => {
    const address = new URLSearchParams(query);
    return { ...lastDays(usualDays, new Date()), ...sliceOf(key => address.get(key) ?? '') };
  }, [query]);
  const days = daysWithin(String(slice['from']), String(slice['to']));
  return { slice, days, get, change, page };
}
