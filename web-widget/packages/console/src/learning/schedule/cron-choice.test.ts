import { describe, expect, it } from 'vitest';
import { choiceOf, cronOf, turnedInto } from './cron-choice';

describe('the times of trainings', () => {
  it('are read from cron and written back as they were', () => {
    for (const cron of [undefined, '0 3 * * *', '0 23 * * 0', '*/10 2 1 * *']) {
      expect(cronOf(choiceOf(cron))).toBe(cron);
    }
    expect(choiceOf('0 3 * * 1')).toEqual({ kind: 'weekly', hour: 3, weekday: 1 });
    expect(choiceOf('0 3 * * 7')).toEqual({ kind: 'weekly', hour: 3, weekday: 0 });
    expect(choiceOf('0 25 * * *').kind).toBe('own');
  });

  it('keep their hour when another kind is chosen', () => {
    expect(turnedInto('weekly', { kind: 'nightly', hour: 4 })).toEqual({ kind: 'weekly', hour: 4, weekday: 1 });
    expect(turnedInto('own', { kind: 'weekly', hour: 4, weekday: 5 })).toEqual({ kind: 'own', cron: '0 4 * * 5' });
    expect(turnedInto('own', { kind: 'never' })).toEqual({ kind: 'own', cron: '0 3 * * 1' });
  });
});
