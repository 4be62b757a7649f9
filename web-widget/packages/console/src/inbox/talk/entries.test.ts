import type { Deed, Note } from '@frontdesk/protocol';
import { describe, expect, it } from 'vitest';
import type { TracedTurn } from '../../api/desk';
import { entriesOf, traced } from './entries';

const turn = (seq: number, at = '2026-11-23T10:00:00', more: Partial<TracedTurn> = {}): TracedTurn => ({
  seq,
  speaker: 'visitor',
  text: `t${seq}`,
  at,
  ...more,
});
const note = (id: string, after_seq: number): Note => ({
  id,
  after_seq,
  author: { id: 'a', name: 'A' },
  text: id,
  at: '2026-11-23T10:00:00',
});
const deed = (ref: string, type: 'say' | 'take'): Deed => ({
  ref,
  at: '2026-11-23T10:00:00',
  frame: type === 'say' ? { type, ref, conversation: 'c', text: ref } : { type, ref, conversation: 'c' },
});
const keys = (...args: Parameters<typeof entriesOf>) =>
  entriesOf(...args)
    .filter(entry => entry.is !== 'day')
    .map(entry => entry.key);

describe('a thread', () => {
  it('has each note after the turn it was written on', () => {
    expect(keys([turn(1), turn(2), turn(3)], [note('first', 0), note('n', 2), note('late', 9)], [])).toEqual([
      'first',
      '1',
      '2',
      'n',
      '3',
      'late',
    ]);
  });

  it('ends with messages on their way, and shows no other deeds', () => {
    expect(keys([turn(1)], [], [deed('m', 'say'), deed('t', 'take')])).toEqual(['1', 'm']);
  });

  it('names a day once', () => {
    const turns = [turn(1, '2026-11-22T23:59:00'), turn(2, '2026-11-23T00:01:00'), turn(3, '2026-11-23T09:00:00')];
    expect(entriesOf(turns, [], []).map(entry => entry.is)).toEqual(['day', 'turn', 'day', 'turn', 'turn']);
  });

  it('keeps the trace of the detail and the text of the socket, each turn once', () => {
    const detail = [turn(1), turn(2, undefined, { corrected_label: 'invoice' })];
    const merged = traced([turn(2, undefined, { text: 'live' }), turn(3)], detail);
    expect(merged.map(each => each.seq)).toEqual([1, 2, 3]);
    expect(merged[1]).toMatchObject({ text: 'live', corrected_label: 'invoice' });
  });
});
