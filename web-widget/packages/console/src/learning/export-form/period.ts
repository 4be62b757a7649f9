/** The first instant of a day given as `2026-11-23`, by the reader's clock; nothing for an empty one. */
export function startOf(day: string): Date | undefined {
  return day === '' ? undefined : new Date(`${day}T00:00:00`);
}

/** The last instant of a day; nothing for an empty one. */
export function endOf(day: string): Date | undefined {
  return day === '' ? undefined : new Date(`${day}T23:59:59.999`);
}
