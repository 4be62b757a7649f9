import { describe, expect, it } from 'vitest';
import { clock, pressureOf } from './due';

const due = '2026-11-23T10:10:00Z';
const at = (time: string) => Date.parse(`2026-11-23T${time}Z`);

describe('a reply that is due', () => {
  it.each([
    ['10:00:00', 600, 'calm'],
    ['10:09:19', 41, 'calm'],
    ['10:09:20', 40, 'soon'],
    ['10:10:00', 0, 'soon'],
    ['10:10:01', -1, 'late'],
  ])('at %s has %i seconds and is %s', (time, seconds, pressure) => {
    expect(pressureOf(due, at(time))).toEqual({ seconds, pressure });
  });
});

it.each([
  [0, '0:00'],
  [65, '1:05'],
  [-65, '1:05'],
  [3599, '59:59'],
  [3661, '1h01'],
  [90_000, '1d'],
])('%i seconds are shown as %s', (seconds, shown) => {
  expect(clock(seconds)).toBe(shown);
});
