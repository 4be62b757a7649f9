import type { Deed, Note } from '@frontdesk/protocol';
import type { TracedTurn } from '../../api/desk';

/** One line of a thread, in the order in which it is read. */
export type Entry =
  | { readonly is: 'day'; readonly key: string; readonly at: string }
  | { readonly is: 'turn'; readonly key: string; readonly turn: TracedTurn }
  | { readonly is: 'note'; readonly key: string; readonly note: Note }
  | { readonly is: 'pending'; readonly key: string; readonly deed: Deed };

/** Turns as the socket tells them, with what only the detail knows: traces, votes and labels. */
export function traced(live: readonly TracedTurn[], detail: readonly TracedTurn[]): readonly TracedTurn[] {
  const bySeq = new Map(detail.map(turn => [turn.seq, turn]));
  for (const turn of live) bySeq.set(turn.seq, { ...bySeq.get(turn.seq), ...turn });
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}

/** Turns and notes with the days between them; what is not accepted yet comes last. */
export function entriesOf(
  turns: readonly TracedTurn[],
  notes: readonly Note[],
  pending: readonly Deed[],
): readonly Entry[] {
  const entries: Entry[] = [];
  const add = (entry: Entry, at: string) => {
    const day = new Date(at).toDateString();
    if (day !== lastDay) entries.push({ is: 'day', key: `day ${day}`, at });
    lastDay = day;
    entries.push(entry);
  };
  let lastDay = '';
  let next = 0;
  const addNotes = (upTo: number) => {
    for (let note = notes[next]; note !== undefined && note.after_seq <= upTo; note = notes[++next])
      add({ is: 'note', key: note.id, note }, note.at);
  };
  for (const turn of turns) {
    addNotes(turn.seq - 1);
    add({ is: 'turn', key: String(turn.seq), turn }, turn.at);
  }
  addNotes(Infinity);
  for (const deed of pending)
    if (deed.frame.type === 'say' || deed.frame.type === 'note') entries.push({ is: 'pending', key: deed.ref, deed });
  return entries;
}
