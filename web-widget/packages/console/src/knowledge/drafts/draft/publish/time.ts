/** What is wrong with a time to publish at. */
export type TimeProblem = 'none' | 'past' | 'far';

const farthest = 366 * 24 * 60 * 60_000;

/** What keeps a time, as the browser's field gives it, from being one to publish at. */
export function problemWith(field: string, now: Date): TimeProblem | undefined {
  const at = new Date(field).getTime();
  if (field === '' || Number.isNaN(at)) return 'none';
  if (at <= now.getTime()) return 'past';
  return at > now.getTime() + farthest ? 'far' : undefined;
}

/** The moment that the field means in the zone of the browser. */
export const momentOf = (field: string): string => new Date(field).toISOString();

/** A moment as the browser's field takes it, in the zone of the browser, to the minute. */
export function fieldOf(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The next full hour that is at least half an hour away. */
export function suggestedTime(now: Date): string {
  const at = new Date(now.getTime() + 90 * 60_000);
  at.setMinutes(0, 0, 0);
  return fieldOf(at);
}
