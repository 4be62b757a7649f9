/** How pressing the next reply is. */
export type Pressure = 'calm' | 'soon' | 'late';

/** A third of what customers are promised by default. */
const soon = 40;

/** The seconds until a reply is due, below zero once it is overdue, and how pressing that is. */
export function pressureOf(dueAt: string, now: number): { readonly seconds: number; readonly pressure: Pressure } {
  const seconds = Math.round((Date.parse(dueAt) - now) / 1000);
  return { seconds, pressure: seconds < 0 ? 'late' : seconds <= soon ? 'soon' : 'calm' };
}

/** Minutes and seconds as a clock shows them, or hours and minutes from an hour on. */
export function clock(seconds: number): string {
  const whole = Math.abs(seconds);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  if (whole >= 86_400) return `${Math.floor(whole / 86_400)}d`;
  return whole >= 3600
    ? `${Math.floor(whole / 3600)}h${two((whole % 3600) / 60)}`
    : `${Math.floor(whole / 60)}:${two(whole % 60)}`;
}
