import type { AgentSession } from '@frontdesk/protocol';
import { createContext, use, useSyncExternalStore } from 'react';
import type { Desk, Snapshot } from './desk';

export const DeskContext = createContext<Desk | undefined>(undefined);

function useDeskItself(): Desk {
  const desk = use(DeskContext);
  if (desk === undefined) throw new Error('no desk around');
  return desk;
}

/** A part of what is known of the desk; `select` has to give the same object for the same state. */
export function useDesk<T>(select: (snapshot: Snapshot) => T): T {
  const desk = useDeskItself();
  return useSyncExternalStore(desk.subscribe, () => select(desk.snapshot));
}

/** What an agent can do. */
export function useAgent(): AgentSession {
  return useDeskItself().session;
}

/** The agent who sits here, once the server has said so. */
export const useMe = () => useDesk(({ state }) => state.agent);
