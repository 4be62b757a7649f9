import { describe, expect, it } from 'vitest';
import type { ReviewItem } from '../../api/review';
import { decided, emptyDesk, listed, moved, undone } from './desk-of-review';

const item = (id: string, revision = 0): ReviewItem => ({
  id,
  lang: 'en',
  text: `words ${id}`,
  predicted: 'refund_status',
  known: true,
  confidence: 0.5,
  state: 'open',
  label: '',
  draft: '',
  revision,
  size: 1,
  gain: 1,
  first_at: '2026-11-23T10:00:00Z',
  last_at: '2026-11-23T10:00:00Z',
});
const three = listed(emptyDesk, [item('a'), item('b'), item('c')]);
const ids = (desk: typeof three) => desk.items.map(({ id }) => id);

describe('going through what is to review', () => {
  it('begins with the first and stays within the list', () => {
    expect(three.current).toBe('a');
    expect(moved(three, -1).current).toBe('a');
    expect(moved(moved(moved(three, 1), 1), 1).current).toBe('c');
    expect(moved(emptyDesk, 1).current).toBeUndefined();
  });

  it('shows the next one after a decision, and the one before at the end of the list', () => {
    expect(decided(three, item('a', 1)).current).toBe('b');
    expect(decided(moved(three, 2), item('c', 1)).current).toBe('b');
    expect(decided(listed(emptyDesk, [item('a')]), item('a', 1)).current).toBeUndefined();
  });

  it('shows the item again whose decision is taken back', () => {
    const after = undone(decided(three, item('a', 1)), item('a', 2));
    expect(after.current).toBe('a');
    expect(ids(after)).toEqual(['a', 'b', 'c']);
    expect(after.decided).toEqual([]);
  });

  it('does not show again what a list fetched before the decision still holds', () => {
    const desk = decided(three, item('a', 1));
    expect(ids(listed(desk, [item('a'), item('b')]))).toEqual(['b']);
    expect(ids(listed(desk, [item('a', 2), item('b')]))).toEqual(['a', 'b']);
  });

  it('goes on looking at the same item when the list changes', () => {
    expect(listed(moved(three, 1), [item('z'), item('b')]).current).toBe('b');
    expect(listed(moved(three, 1), [item('z')]).current).toBe('z');
  });
});
