/** The times people choose from; whatever else cron can say is left to an expression. */
export type CronChoice =
  | { readonly kind: 'never' }
  | { readonly kind: 'nightly'; readonly hour: number }
  | { readonly kind: 'weekly'; readonly weekday: number; readonly hour: number }
  | { readonly kind: 'own'; readonly cron: string };

const nightly = /^0 (\d{1,2}) \* \* \*$/;
const weekly = /^0 (\d{1,2}) \* \* ([0-7])$/;

/** What an expression is among the choices. */
export function choiceOf(cron: string | undefined): CronChoice {
  if (cron === undefined) return { kind: 'never' };
  const night = nightly.exec(cron);
  if (night !== null && Number(night[1]) < 24) return { kind: 'nightly', hour: Number(night[1]) };
  const week = weekly.exec(cron);
  if (week !== null && Number(week[1]) < 24) {
    return { kind: 'weekly', hour: Number(week[1]), weekday: Number(week[2]) % 7 };
  }
  return { kind: 'own', cron };
}

/** The expression of a choice; none for never. */
export function cronOf(choice: CronChoice): string | undefined {
  switch (choice.kind) {
    case 'never':
      return undefined;
    case 'nightly':
      return `0 ${choice.hour} * * *`;
    case 'weekly':
      return `0 ${choice.hour} * * ${choice.weekday}`;
    case 'own':
      return choice.cron.trim();
  }
}

/** Another kind of times, keeping the hour where both have one. */
export function turnedInto(kind: CronChoice['kind'], from: CronChoice): CronChoice {
  const hour = from.kind === 'nightly' || from.kind === 'weekly' ? from.hour : 3;
  switch (kind) {
    case 'never':
      return { kind };
    case 'nightly':
      return { kind, hour };
    case 'weekly':
      return { kind, hour, weekday: 1 };
    case 'own':
      return { kind, cron: cronOf(from) ?? '0 3 * * 1' };
  }
}
