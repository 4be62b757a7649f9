import { days, type Day, type Holiday, type Hours, type Shift, type Timetable } from '../api/hours';

/** A timetable with every day and every holiday in it, as it is edited. */
export interface TimetableDraft {
  readonly zone: string;
  readonly week: Readonly<Record<Day, readonly Shift[]>>;
  readonly holidays: readonly Holiday[];
}

/** The hours as they are edited; those of the desk are kept while it is said to be always open. */
export interface HoursDraft {
  readonly always: boolean;
  readonly desk: TimetableDraft;
  readonly teams: Readonly<Record<string, TimetableDraft>>;
}

const officeDay: readonly Shift[] = [{ from: '09:00', to: '18:00' }];
const isWeekend = (day: Day) => day === 'saturday' || day === 'sunday';
const eachDay = (shifts: (day: Day) => readonly Shift[]) =>
  Object.fromEntries(days.map(day => [day, shifts(day)])) as Record<Day, readonly Shift[]>;

/** What somebody begins with who sets hours for the first time. */
export const officeHours = (zone: string): TimetableDraft => ({
  zone,
  week: eachDay(day => (isWeekend(day) ? [] : officeDay)),
  holidays: [],
});

/** The hours that the server has, ready to be edited; `zone` for those who have none yet. */
export function draftOf({ teams = {}, ...desk }: Hours, zone: string): HoursDraft {
  const { week, time_zone, holidays } = desk;
  return {
    always: week === undefined,
    desk: week === undefined ? officeHours(zone) : timetableDraft({ week, time_zone: time_zone ?? zone, holidays }),
    teams: Object.fromEntries(Object.entries(teams).map(([id, own]) => [id, timetableDraft(own)])),
  };
}

/** The hours as the server takes them; a day off is left out. */
export function hoursOf({ always, desk, teams }: HoursDraft): Hours {
  const own = Object.entries(teams).map(([id, table]) => [id, timetableOf(table)] as const);
  return {
    ...(always ? {} : timetableOf(desk)),
    ...(own.length === 0 ? {} : { teams: Object.fromEntries(own) }),
  };
}

/** Gives `to` the shifts of `from`. */
export const copyDay = (table: TimetableDraft, from: Day, to: readonly Day[]): TimetableDraft => ({
  ...table,
  week: eachDay(day => table.week[to.includes(day) ? from : day]),
});

/** A shift that follows the last one of the day: after a break of an hour, else the usual one. */
export function nextShift(shifts: readonly Shift[]): Shift {
  const end = /^(\d\d):(\d\d)$/.exec(shifts.at(-1)?.to ?? '');
  const hour = Number(end?.[1] ?? NaN) + 1;
  if (!(hour < 23)) return { from: '09:00', to: '18:00' };
  return { from: clock(hour, end?.[2]), to: clock(Math.min(23, hour + 4), end?.[2]) };
}

/** Whether it ends on the day after. */
export const isOverMidnight = ({ from, to }: Shift): boolean => from !== '' && to !== '' && to <= from;

const clock = (hour: number, minute = '00') => `${String(hour).padStart(2, '0')}:${minute}`;

interface Kept {
  readonly time_zone: string;
  readonly week: Timetable['week'];
  readonly holidays?: readonly Holiday[] | undefined;
}

function timetableDraft({ time_zone, week, holidays = [] }: Kept): TimetableDraft {
  const inOrder = holidays.toSorted((a, b) => a.date.localeCompare(b.date));
  return {
    zone: time_zone,
    week: eachDay(day => (week[day] ?? []).map(untilMidnight)),
    holidays: inOrder.map(({ open = [], ...holiday }) =>
      open.length === 0 ? holiday : { ...holiday, open: open.map(untilMidnight) },
    ),
  };
}

function timetableOf({ zone, week, holidays }: TimetableDraft): Timetable {
  const worked = Object.entries(week).filter(([, shifts]) => shifts.length > 0);
  return {
    time_zone: zone,
    week: Object.fromEntries(worked),
    ...(holidays.length === 0 ? {} : { holidays }),
  };
}

/** Fields for times have no 24:00; midnight at the end of a shift is the same. */
const untilMidnight = ({ from, to }: Shift): Shift => ({ from, to: to === '24:00' ? '00:00' : to });
