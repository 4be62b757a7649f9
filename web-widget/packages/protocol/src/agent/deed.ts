import { uuidV7 } from '../session/uuid';
import type { DeskAct, SharedFile } from './desk-frames';

/** Something an agent did that the server has not accepted yet. */
export interface Deed {
  readonly ref: string;
  readonly frame: DeskAct;
  readonly at: string;
  /** The files of a message, to be shown with it while it is on its way. */
  readonly files?: readonly SharedFile[];
  /** Set when the server refused it: shown beside the message, which waits for "try again". */
  readonly failure?: { readonly code: string; readonly title: string };
}

type Unsent<T> = T extends DeskAct ? Omit<T, 'ref'> : never;

/** What an agent does, with a `ref` of its own. */
export function deed(act: Unsent<DeskAct>, files: readonly SharedFile[] = []): Deed {
  const ref = uuidV7();
  return {
    ref,
    frame: { ...act, ref },
    at: new Date().toISOString(),
    ...(files.length === 0 ? {} : { files }),
  };
}

/** Whether a refused deed is kept for another try; of the others the agent is only told. */
export const isWriting = ({ frame }: Deed): boolean => frame.type === 'say' || frame.type === 'note';

/**
 * What may be on its way now: in each conversation one deed at a time, so that none overtakes another; behind a refused
 * message no later one goes out before somebody has tried it again or given it up.
 */
export function ready(pending: readonly Deed[]): readonly Deed[] {
  const held = new Map<string, 'messages' | 'all'>();
  return pending.filter(item => {
    const { conversation, type } = item.frame;
    const before = held.get(conversation);
    if (item.failure !== undefined) {
      if (type === 'say' && before === undefined) held.set(conversation, 'messages');
      return false;
    }
    if (before === 'all' || (before === 'messages' && type === 'say')) return false;
    held.set(conversation, 'all');
    return true;
  });
}
