import { describe, expect, it } from 'vitest';
import { memoryKeep, type Keep } from './keep';
import { timeOf, uuidV7 } from './uuid';
import { VisitorStore } from './visitor-store';

const refused = (): never => {
  throw new DOMException('denied', 'SecurityError');
};
const closed: Keep = { getItem: refused, setItem: refused, removeItem: refused, key: refused, length: 1 };

describe("a visitor's store", () => {
  it('keeps waiting messages in the order they were made', () => {
    const store = new VisitorStore(memoryKeep(), 'p:');
    const refs = [3, 1, 2].map(time => uuidV7(time * 1000));
    for (const ref of refs)
      store.addPending({ ref, frame: { type: 'say', ref, text: 'x' }, text: 'x', at: '2026-11-23T10:15:30Z' });
    expect(store.pending().map(item => item.ref)).toEqual([...refs].sort());
    store.removePending(refs[0] ?? '');
    expect(store.pending()).toHaveLength(2);
  });

  it('works, without memory, where the page may store nothing', () => {
    const store = new VisitorStore(closed, 'p:');
    store.setNote('draft', 'hello');
    expect(store.note('draft')).toBeUndefined();
    expect(store.pending()).toEqual([]);
    expect(store.credentials()).toBeUndefined();
  });

  it('takes damaged entries for absent', () => {
    const keep = memoryKeep();
    keep.setItem('p:visitor', '{broken');
    expect(new VisitorStore(keep, 'p:').credentials()).toBeUndefined();
  });
});

describe('a ref', () => {
  it('is a UUID of version 7 and sorts by time', () => {
    const [early, late] = [uuidV7(1_000), uuidV7(2_000)];
    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(early < late).toBe(true);
    expect(uuidV7()).not.toBe(uuidV7());
    expect(timeOf(uuidV7(1_795_000_000_123))).toBe(1_795_000_000_123);
  });
});
