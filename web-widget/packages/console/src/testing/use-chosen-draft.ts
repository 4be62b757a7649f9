import { useSearchParams } from 'react-router';
import { useDrafts } from '../try/use-drafts';

/** The draft that the address names, where there is one of that id, and a way to name another; empty for none. */
export function useChosenDraft(): readonly [draft: string, choose: (draft: string) => void] {
  const [params, setParams] = useSearchParams();
  const drafts = useDrafts().data ?? [];
  const named = params.get('draft') ?? '';
  const choose = (draft: string) => setParams(draft === '' ? {} : { draft }, { replace: true });
  return [drafts.some(({ id }) => id === named) ? named : '', choose];
}
