import type { ReviewItem } from '../../api/review';

/** What the reviewer has before them: what is left, which one they look at, and what they decided last. */
export interface ReviewDesk {
  readonly items: readonly ReviewItem[];
  readonly current: string | undefined;
  /** The last decided first, as they stand since. */
  readonly decided: readonly ReviewItem[];
}

export const emptyDesk: ReviewDesk = { items: [], current: undefined, decided: [] };

const remembered = 50;

/** Takes a fresh list over; who looks at something goes on looking at it as long as it is there. */
export function listed(desk: ReviewDesk, items: readonly ReviewItem[]): ReviewDesk {
  const decided = new Set(desk.decided.map(({ id, revision }) => `${id} ${revision - 1}`));
  const left = items.filter(({ id, revision }) => !decided.has(`${id} ${revision}`));
  const current = left.some(({ id }) => id === desk.current) ? desk.current : left[0]?.id;
  return { ...desk, items: left, current };
}

/** Moves on by `steps`, no further than the ends. */
export function moved(desk: ReviewDesk, steps: number): ReviewDesk {
  const at = desk.items.findIndex(({ id }) => id === desk.current);
  const to = Math.min(Math.max(at + steps, 0), desk.items.length - 1);
  return { ...desk, current: desk.items[to]?.id };
}

/** An item was decided: it goes, and the next one comes up. */
export function decided(desk: ReviewDesk, after: ReviewItem): ReviewDesk {
  const at = desk.items.findIndex(({ id }) => id === after.id);
  const items = desk.items.filter(({ id }) => id !== after.id);
  const next = desk.current === after.id ? items[Math.min(Math.max(at, 0), items.length - 1)]?.id : desk.current;
  return { items, current: next, decided: [after, ...desk.decided].slice(0, remembered) };
}

/** The last decision was taken back: its item comes up again. */
export function undone(desk: ReviewDesk, after: ReviewItem): ReviewDesk {
  return {
    items: [after, ...desk.items.filter(({ id }) => id !== after.id)],
    current: after.id,
    decided: desk.decided.filter(({ id }) => id !== after.id),
  };
}
