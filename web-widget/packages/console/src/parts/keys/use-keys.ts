import { useEffect, useRef } from 'react';

/** What each key does, by the name that the browser gives it. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>;

const busy = 'input, textarea, select, [contenteditable], [role=menu], [role=listbox], [role=dialog]';

/** Keys that work wherever nobody is typing and no dialog is open. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      const act = latest.current[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

const isBusy = (target: EventTarget | null) =>
  (target instanceof Element && target.closest(busy) !== null) || document.querySelector('[role=dialog]') !== null;
