import { useSyncExternalStore } from 'react';

let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

/** The time, second by second; one clock for everything on the page that tells time. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    now = Date.now(); // Nobody has kept it while nobody looked.
    timer = setInterval(tick, 1_000);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Whole seconds until a moment, counted down to zero. */
export function useSecondsUntil(moment: number): number {
  return Math.max(0, Math.ceil((moment - useNow()) / 1_000));
}

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}
