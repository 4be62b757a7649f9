import { describe, expect, it } from 'vitest';
import { wordsOf } from '../words/words';
import { timeLabel } from './time-label';

const now = new Date(2026, 10, 23, 18, 0);

describe('the time above a message', () => {
  it('names today', () => {
    expect(timeLabel(new Date(2026, 10, 23, 9, 5).toISOString(), 'en', wordsOf('en'), now)).toBe('Today 09:05');
    expect(timeLabel(new Date(2026, 10, 23, 9, 5).toISOString(), 'zh', wordsOf('zh'), now)).toBe('今天 09:05');
  });

  it('gives the date of other days', () => {
    expect(timeLabel(new Date(2026, 10, 20, 9, 5).toISOString(), 'en', wordsOf('en'), now)).toContain('20 November');
    expect(timeLabel(new Date(2026, 10, 20, 9, 5).toISOString(), 'zh', wordsOf('zh'), now)).toContain('11月20日');
  });

  it('says nothing of what is no time', () => {
    expect(timeLabel('yesterday', 'en', wordsOf('en'), now)).toBe('');
  });
});
