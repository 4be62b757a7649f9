import { describe, expect, it } from 'vitest';
import { saidOf } from './use-verdict';

describe('what is said at closing of what would have answered', () => {
  it('names the entry where one would have', () => {
    expect(saidOf('entry', 'refund-time')).toEqual({ verdict: 'entry', entry: 'refund-time' });
  });

  it('names none where none would have', () => {
    expect(saidOf('new_entry', 'refund-time')).toEqual({ verdict: 'new_entry' });
    expect(saidOf('not_answerable', null)).toEqual({ verdict: 'not_answerable' });
  });

  it('says nothing where nothing is chosen, or no entry is there to be named', () => {
    expect(saidOf(null, 'refund-time')).toEqual({});
    expect(saidOf('entry', null)).toEqual({});
  });
});
