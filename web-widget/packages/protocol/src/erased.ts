/** What stands where words were. */
export const erasedMark = '[…]';

interface Said {
  readonly seq: number;
  readonly speaker: string;
  readonly text: string;
  readonly event?: string;
  readonly attachments?: readonly unknown[];
}

/** Where the last erasure among the turns is told of; 0 where there is none. */
export const erasedUpTo = (turns: readonly Said[]): number => turns.findLast(turn => turn.event === 'erased')?.seq ?? 0;

/** The turns, those before an erasure without their words and files. */
export function withoutErased<T extends Said>(turns: readonly T[]): readonly T[] {
  const end = erasedUpTo(turns);
  return end === 0 ? turns : turns.map(turn => (turn.seq < end && turn.speaker !== 'system' ? blank(turn) : turn));
}

function blank<T extends Said>({ attachments: _, ...turn }: T): T {
  return { ...turn, text: erasedMark } as unknown as T;
}
