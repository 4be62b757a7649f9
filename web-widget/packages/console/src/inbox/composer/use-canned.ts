import { useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import type { Canned } from '../../api/canned';
import { useApi } from '../../api/use-api';
import { matching, shortcutBefore } from './canned-text';

/** The canned responses for what is typed before the caret, and the keys that choose among them. */
export function useCanned(text: string, caret: number, lang: string, pick: (canned: Canned) => void) {
  const api = useApi();
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState<string>();
  const typed = shortcutBefore(text, caret);
  const { data } = useQuery({
    queryKey: ['canned'],
    queryFn: ({ signal }) => api.canned.list(signal),
    staleTime: 60_000,
  });
  const open = typed !== undefined && dismissed !== typed && data !== undefined;
  const found = open ? matching(data, typed, lang) : [];
  const at = Math.min(active, Math.max(0, found.length - 1));
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setActive((at + 1) % found.length),
    ArrowUp: () => setActive((at + found.length - 1) % found.length),
    Enter: () => choose(found[at]),
    Tab: () => choose(found[at]),
    Escape: () => setDismissed(typed),
  };
  const choose = (canned: Canned | undefined) => {
    setActive(0);
    if (canned !== undefined) pick(canned);
  };
  /** True where the key was for the menu. */
  const press = (event: KeyboardEvent): boolean => {
    const act = open && found.length > 0 && !event.shiftKey ? keys[event.key] : undefined;
    if (act === undefined) return false;
    event.preventDefault();
    event.stopPropagation();
    act();
    return true;
  };
  return { open: open && (found.length > 0 || typed !== ''), found, active: at, press, choose };
}
