import { expect, it } from 'vitest';
import type { Gist, Setting } from '../api/rehearsal';
import { scaleOf } from './scale';

const gist: Gist = { decision: 'answer', citations: [], options: [], text: '' };

it('spreads a bounded threshold over the whole bar', () => {
  const setting: Setting = {
    name: 'answer',
    value: 0.6,
    ranges: [
      { from: 0.2, to: 0.5, now: false, gist },
      { from: 0.5, to: 1, now: true, gist },
    ],
  };
  const place = scaleOf(setting);
  expect([place(0.2), place(0.6), place(1)]).toEqual(['0%', '50%', '100%']);
});

it('leaves room at an end that is open', () => {
  const place = scaleOf({
    name: 'out_of_scope',
    value: 3,
    ranges: [
      { to: 2, now: false, gist },
      { from: 2, now: true, gist },
    ],
  });
  expect(parseFloat(place(3))).toBeLessThan(100);
  expect(parseFloat(place(0))).toBeGreaterThan(0);
  expect([place(-Infinity), place(Infinity)]).toEqual(['0%', '100%']);
});
