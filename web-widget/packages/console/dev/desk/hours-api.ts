import { days, type Hours, type Moment, type Shift, type Timetable } from '../../src/api/hours';
import type { Answer } from './agent-api';

let hours: Hours = {
  time_zone: 'Asia/Shanghai',
  week: {
    monday: [
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '18:00' },
    ],
    tuesday: [{ from: '09:00', to: '18:00' }],
    saturday: [{ from: '22:00', to: '06:00' }],
  },
  holidays: [{ date: '2027-02-06', name: { en: 'Spring Festival', zh: '春节' } }],
  teams: { returns: { time_zone: 'Europe/Berlin', week: { friday: [{ from: '09:00', to: '17:00' }] } } },
};

/** Plays `/hours`: refuses what the server refuses, in its words. */
export function hoursApi(method: string, call: string | undefined, body: string): Answer {
  if (method === 'GET') return [200, hours];
  const fresh = JSON.parse(body) as Hours;
  const problem = problemsOf(fresh).at(0);
  if (problem !== undefined) return [422, { status: 422, detail: `${problem}.` }];
  if (call === 'preview') return [200, momentsOf(fresh)];
  hours = fresh;
  return [200, hours];
}

function problemsOf({ teams = {}, ...desk }: Hours): readonly string[] {
  return [
    ...(desk.week === undefined ? [] : ofTable('', desk as Timetable)),
    ...Object.entries(teams).flatMap(([team, own]) => ofTable(`teams.${team}.`, own)),
  ];
}

const ofTable = (prefix: string, { week, holidays = [] }: Timetable): string[] => [
  ...Object.entries(week).flatMap(([day, shifts]) => ofShifts(`${prefix}week.${day}`, shifts)),
  ...holidays.flatMap(({ date, name, open = [] }, place) => {
    const at = `${prefix}holidays[${place}]`;
    return [
      ...(date === '' ? [`${at}.date must be a date such as 2026-12-25`] : []),
      ...(name.en.trim() === '' ? [`${at}.name.en must be a name of at most 100 characters`] : []),
      ...(name.zh.trim() === '' ? [`${at}.name.zh must be a name of at most 100 characters`] : []),
      ...ofShifts(`${at}.open`, open),
    ];
  }),
];

const ofShifts = (at: string, shifts: readonly Shift[]): string[] =>
  shifts.flatMap(({ from, to }, place) => [
    ...(from === '' ? [`${at}[${place}].from must be a time such as 09:00`] : []),
    ...(to === '' ? [`${at}[${place}].to must be a time such as 09:00`] : []),
  ]);

const momentsOf = ({ teams = {}, ...desk }: Hours) => ({
  desk: momentOf(desk),
  teams: Object.fromEntries(Object.entries(teams).map(([team, own]) => [team, momentOf(own)])),
});

/** Open while a shift of today goes on; shifts over midnight end with the day here. */
function momentOf({ week, time_zone = 'UTC' }: Partial<Timetable>): Moment {
  if (week === undefined) return { open: true, says: {} };
  const now = new Intl.DateTimeFormat('en-GB', { timeZone: time_zone, weekday: 'long' });
  const today = now.format(Date.now()).toLowerCase();
  const clock = new Date().toLocaleTimeString('en-GB', { timeZone: time_zone }).slice(0, 5);
  const shifts = week[days.find(day => day === today) ?? 'monday'] ?? [];
  const open = shifts.some(({ from, to }) => from <= clock && (clock < to || to <= from));
  return { open, says: open ? {} : closed };
}

const closed = {
  en: 'Our desk is closed just now and opens again on Monday at 09:00. Leave your name, a phone number or e-mail address and your message.',
  zh: '人工客服现在休息，星期一 09:00 恢复服务。请留下您的称呼、电话或邮箱以及留言。',
};
