import { describe, expect, it } from 'vitest';
import { emptyThread, withDeskTurn, withNote } from './agent/thread';
import { emptyConversation, reduce } from './conversation';
import type { Turn } from './frames';

const at = '2026-11-23T10:15:30Z';
const file = { id: 'f', name: 'passport.pdf', media_type: 'application/pdf', bytes: 9 };
const said: Turn = { seq: 1, speaker: 'visitor', text: 'I am Ann', at, attachments: [file] };
const joined: Turn = { seq: 2, speaker: 'system', text: 'Mei has joined.', event: 'joined', at };
const erased: Turn = { seq: 3, speaker: 'system', text: 'Erased.', event: 'erased', at };
const after: Turn = { seq: 4, speaker: 'visitor', text: 'Hello again', at };
const gone = [{ seq: 1, speaker: 'visitor', text: '[…]', at }, joined, erased, after];

describe('an erasure', () => {
  it('takes words and files out of what the customer sees', () => {
    const state = [said, joined, erased, after].reduce(
      (before, turn) => reduce(before, { type: 'turn', ...turn }),
      emptyConversation,
    );
    expect(state.turns).toEqual(gone);
  });

  it.each([
    ['in order', [said, joined, erased, after]],
    ['late', [joined, erased, after, said]],
  ])('takes them out of what agents see, when it comes %s', (_, turns) => {
    expect(turns.reduce(withDeskTurn, emptyThread).turns).toEqual(gone);
  });

  it('takes the notes before it, and leaves those after it', () => {
    const note = (id: string, after_seq: number) => ({
      id,
      after_seq,
      author: { id: 'mei', name: 'Mei' },
      text: id,
      at,
    });
    const noted = withNote(withNote(emptyThread, note('secret', 1)), note('later', 3));
    expect([said, joined, erased].reduce(withDeskTurn, noted).notes.map(each => each.id)).toEqual(['later']);
  });
});
