import { erasedUpTo, withoutErased } from '../erased';
import type { DeskTurn, Note, View } from './desk-frames';

/** What is known of a conversation that the console watches. */
export interface Thread {
  /** In order of `seq`, each `seq` once. */
  readonly turns: readonly DeskTurn[];
  readonly notes: readonly Note[];
  readonly view?: View;
  /** The end of the unbroken run of turns from the start. */
  readonly lastSeq: number;
}

export const emptyThread: Thread = { turns: [], notes: [], lastSeq: 0 };

/** The thread with one more turn; a turn that is there already stays as it was; an erasure takes the words of those before. */
export function withDeskTurn(thread: Thread, turn: DeskTurn): Thread {
  if (turn.seq <= 0 || thread.turns.some(known => known.seq === turn.seq)) return thread;
  const turns = withoutErased(inOrder(thread.turns, turn));
  const notes = thread.notes.filter(note => note.after_seq >= erasedUpTo(turns));
  return { ...thread, turns, notes, lastSeq: endOfRun(turns, thread.lastSeq) };
}

/** The thread with one more note; a note that is there already stays as it was. */
export function withNote(thread: Thread, note: Note): Thread {
  if (thread.notes.some(known => known.id === note.id)) return thread;
  const notes = [...thread.notes, note].sort((a, b) => a.after_seq - b.after_seq || a.at.localeCompare(b.at));
  return { ...thread, notes };
}

function inOrder(turns: readonly DeskTurn[], turn: DeskTurn): readonly DeskTurn[] {
  const last = turns.at(-1);
  if (last === undefined || last.seq < turn.seq) return [...turns, turn];
  return [...turns, turn].sort((a, b) => a.seq - b.seq);
}

function endOfRun(turns: readonly DeskTurn[], from: number): number {
  let end = from;
  for (const turn of turns) if (turn.seq === end + 1) end = turn.seq;
  return end;
}
