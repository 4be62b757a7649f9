import { describe, expect, it } from 'vitest';
import {
  emptyConversation,
  joined,
  queued,
  reduce,
  retried,
  voted,
  type Conversation,
  type Pending,
} from './conversation';
import type { ServerFrame, TurnFrame } from './frames';

const at = '2026-11-23T10:15:30Z';
const turn = (seq: number, more: Partial<TurnFrame> = {}): TurnFrame => ({
  type: 'turn',
  seq,
  speaker: 'bot',
  text: `turn ${seq}`,
  at,
  ...more,
});
const welcome: ServerFrame = {
  type: 'welcome',
  conversation: 'c',
  token: 't',
  epoch: 'e',
  seq: 0,
  recovered: false,
  greeting: 'Hello',
  starters: ['Why?'],
};
const item = (ref: string, text = ref): Pending => ({ ref, frame: { type: 'say', ref, text }, text, at });
const after = (state: Conversation, ...frames: ServerFrame[]): Conversation => frames.reduce(reduce, state);

describe('a conversation', () => {
  it('moves a message from waiting to said when it is accepted', () => {
    const state = after(queued(emptyConversation, item('r', 'hi')), { type: 'accepted', ref: 'r', seq: 1, at });
    expect(state.pending).toEqual([]);
    expect(state.turns).toEqual([{ seq: 1, speaker: 'visitor', text: 'hi', at, ref: 'r' }]);
    expect(state.lastSeq).toBe(1);
  });

  it('shows each turn once, however often it is told', () => {
    const state = after(emptyConversation, turn(1), turn(2), turn(1), turn(2));
    expect(state.turns.map(each => each.seq)).toEqual([1, 2]);
  });

  it('takes an own turn told by catch-up for the acceptance that was lost', () => {
    const state = after(queued(emptyConversation, item('r')), turn(1, { speaker: 'visitor', text: 'r', ref: 'r' }));
    expect(state.pending).toEqual([]);
    expect(after(state, { type: 'accepted', ref: 'r', seq: 1, at }).turns).toHaveLength(1);
  });

  it('knows that a left message arrived, by acceptance or by its own turn', () => {
    const frame = { type: 'leave', ref: 'r', name: '', contact: 'c', message: 'm' } as const;
    const waiting = queued(emptyConversation, { ref: 'r', frame, text: 'm', at });
    expect(after(waiting, { type: 'accepted', ref: 'r', seq: 1, at }).left).toEqual(['r']);
    expect(after(waiting, turn(1, { speaker: 'visitor', text: 'm', ref: 'r' })).left).toEqual(['r']);
  });

  it('keeps turns in order and resumes from before a gap', () => {
    const state = after(emptyConversation, turn(1), turn(4), turn(2));
    expect(state.turns.map(each => each.seq)).toEqual([1, 2, 4]);
    expect(state.lastSeq).toBe(2);
    expect(after(state, turn(3)).lastSeq).toBe(4);
  });

  it('starts empty in another life of the conversation, but keeps what waits to be sent', () => {
    const before = after(queued(emptyConversation, item('r')), welcome, turn(1));
    const state = after(before, { ...welcome, epoch: 'other', seq: 4 });
    expect(state.turns).toEqual([]);
    expect(state.lastSeq).toBe(0);
    expect(state.pending.map(each => each.ref)).toEqual(['r']);
  });

  it('keeps its turns when the same conversation is resumed', () => {
    const state = after(emptyConversation, welcome, turn(1), { ...welcome, recovered: true });
    expect(state.turns).toHaveLength(1);
  });

  it('says which message was refused, and forgets that when it is tried again', () => {
    const failed = after(queued(emptyConversation, item('r')), { type: 'fault', code: 'x', title: 'No', ref: 'r' });
    expect(failed.pending[0]?.failure).toEqual({ code: 'x', title: 'No' });
    expect(retried(failed, 'r').pending[0]).toEqual(item('r'));
  });

  it('collects streamed text until its turn comes', () => {
    const streaming = after(
      emptyConversation,
      { type: 'delta', reply_to: 1, text: 'You ' },
      { type: 'delta', reply_to: 1, text: 'can' },
    );
    expect(streaming.streaming).toEqual({ 1: 'You can' });
    expect(after(streaming, turn(2, { reply_to: 1 })).streaming).toEqual({});
  });

  it('follows owner, place in line and typing, which ends with the turn', () => {
    const state = after(emptyConversation, { type: 'state', owner: 'queue', position: 2, presence: 'away' });
    expect(state).toMatchObject({ owner: 'queue', position: 2, presence: 'away' });
    const typing = after(state, { type: 'state', owner: 'agent', typing: 'agent' });
    expect(typing).toMatchObject({ owner: 'agent', typing: 'agent' });
    expect(typing.position).toBeUndefined();
    expect(after(typing, turn(1, { speaker: 'agent' })).typing).toBeUndefined();
  });

  it('takes a state as the whole of it', () => {
    const desk: ServerFrame = {
      type: 'state',
      owner: 'agent',
      status: 'closed',
      wait_s: 90,
      agent: { name: 'Anna' },
      read_seq: 4,
      verified: true,
      csat: 'wanted',
    };
    const told = { status: 'closed', waitSeconds: 90, agent: { name: 'Anna' }, deskReadSeq: 4, csat: 'wanted' };
    const state = after(emptyConversation, turn(1), desk);
    expect(state).toMatchObject({ ...told, owner: 'agent', verified: true });
    expect(after(state, { type: 'state', owner: 'bot' })).toEqual(after(emptyConversation, turn(1)));
  });

  it('takes form, files and away message from the last welcome only', () => {
    const files = { largest_bytes: 10, types: ['image/png'] };
    const state = after(emptyConversation, { ...welcome, form: ['name'], files, away: 'Back at nine' });
    expect(state).toMatchObject({ form: ['name'], files, away: 'Back at nine' });
    const resumed = after(state, { ...welcome, recovered: true });
    expect(resumed.form).toEqual([]);
    expect([resumed.files, resumed.away]).toEqual([undefined, undefined]);
  });

  it('joins what another tab wrote, in order, and leaves out what it gave up', () => {
    const mine = after(
      queued(queued(emptyConversation, item('b')), item('d')),
      { type: 'fault', code: 'x', title: 'No', ref: 'd' },
      turn(1, { speaker: 'visitor', ref: 'a' }),
    );
    expect(joined(mine, [item('a'), item('b'), item('c')]).pending.map(each => each.ref)).toEqual(['b', 'c']);
  });

  it('remembers votes, its own and those told again after a reload', () => {
    expect(voted(emptyConversation, 2, 'down').votes).toEqual({ 2: 'down' });
    expect(after(emptyConversation, turn(2, { vote: 'up' })).votes).toEqual({ 2: 'up' });
  });
});
