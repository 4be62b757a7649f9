import { useSyncExternalStore } from 'react';

const key = 'frontdesk.notices';
const listeners = new Set<() => void>();

/** Off until an agent has switched them on, which is when the browser is asked. */
export const areNoticesOn = (): boolean => localStorage.getItem(key) === 'on';

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether notices and sound are on, and the switch. */
export function useNotices() {
  const on = useSyncExternalStore(subscribe, areNoticesOn);
  const turn = (next: boolean) => {
    localStorage.setItem(key, next ? 'on' : 'off');
    if (next && 'Notification' in window && Notification.permission === 'default')
      void Notification.requestPermission().then(() => listeners.forEach(each => each()));
    listeners.forEach(each => each());
  };
  return { on, turn };
}
