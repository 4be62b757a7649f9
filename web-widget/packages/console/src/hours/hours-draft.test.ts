import { describe, expect, it } from 'vitest';
import { days, type Hours } from '../api/hours';
import { copyDay, draftOf, hoursOf, isOverMidnight, nextShift } from './hours-draft';

const full: Hours = {
  time_zone: 'Asia/Shanghai',
  week: {
    monday: [
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '18:00' },
    ],
    saturday: [{ from: '22:00', to: '06:00' }],
  },
  holidays: [
    { date: '2027-02-06', name: { en: 'Spring Festival', zh: '春节' } },
    { date: '2027-02-14', name: { en: 'Working Sunday', zh: '调休' }, open: [{ from: '09:00', to: '18:00' }] },
  ],
  teams: { returns: { time_zone: 'Europe/Berlin', week: { friday: [{ from: '09:00', to: '17:00' }] } } },
};

describe('hours', () => {
  it('come back as they were when nothing is edited', () => {
    expect(hoursOf(draftOf(full, 'UTC'))).toEqual(full);
    expect(hoursOf(draftOf({}, 'UTC'))).toEqual({});
  });

  it('of a desk that is always open are proposed, and sent once it is not', () => {
    const draft = draftOf({}, 'Europe/Berlin');
    expect(draft.always).toBe(true);
    const { time_zone, week } = hoursOf({ ...draft, always: false });
    expect(time_zone).toBe('Europe/Berlin');
    expect(Object.keys(week ?? {})).toEqual(days.slice(0, 5));
  });

  it('keep the teams of a desk that is always open', () => {
    expect(hoursOf({ ...draftOf(full, 'UTC'), always: true })).toEqual({ teams: full.teams });
  });

  it('show the end of a day as midnight and holidays by date', () => {
    const { desk } = draftOf(
      { ...full, week: { sunday: [{ from: '00:00', to: '24:00' }] }, holidays: full.holidays?.toReversed() ?? [] },
      'UTC',
    );
    expect(desk.week.sunday).toEqual([{ from: '00:00', to: '00:00' }]);
    expect(desk.holidays.map(each => each.date)).toEqual(['2027-02-06', '2027-02-14']);
  });

  it('of one day are copied to others, and no further', () => {
    const { desk } = draftOf(full, 'UTC');
    const { week } = copyDay(desk, 'monday', ['tuesday', 'saturday']);
    expect(week.tuesday).toEqual(full.week?.monday);
    expect(week.saturday).toEqual(full.week?.monday);
    expect(week.monday).toEqual(full.week?.monday);
    expect(week.sunday).toEqual([]);
  });
});

it.each([
  [[], '09:00 18:00'],
  [[{ from: '09:00', to: '12:30' }], '13:30 17:30'],
  [[{ from: '14:00', to: '20:00' }], '21:00 23:00'],
  [[{ from: '14:00', to: '22:30' }], '09:00 18:00'],
  [[{ from: '14:00', to: '' }], '09:00 18:00'],
])('proposes another shift after %j', (shifts, proposed) => {
  const { from, to } = nextShift(shifts);
  expect(`${from} ${to}`).toBe(proposed);
});

it.each([
  ['09:00', '18:00', false],
  ['22:00', '06:00', true],
  ['00:00', '00:00', true],
  ['22:00', '', false],
])('knows whether %s to %s ends on the next day', (from, to, over) => {
  expect(isOverMidnight({ from, to })).toBe(over);
});
