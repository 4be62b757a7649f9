import { describe, expect, it, vi } from 'vitest';
import { AgentSeat } from '../../dev/agent-seat';
import { at, card, deskWelcome, visitorTurn } from '../../dev/scripted-desk-line';
import type { DeskServerFrame } from './desk-frames';

const seat = new AgentSeat();
const seqs = (id = 'c') => seat.agent.state.threads.get(id)?.turns.map(turn => turn.seq);
const fault = (ref: string, code: string): DeskServerFrame => ({ type: 'fault', ref, code, title: 'No.' });

describe('what an agent does', () => {
  it('waits for the welcome and is sent after it', async () => {
    seat.says('hello');
    const line = await seat.bench.opened();
    expect(line.sent).toEqual([{ type: 'hello', protocol: 1, token: 'token-0' }]);
    line.tell(deskWelcome());
    expect(line.of('say').map(frame => frame.text)).toEqual(['hello']);
  });

  it('goes out one by one in a conversation and side by side in several', async () => {
    const line = await seat.bench.welcomed();
    seat.agent.do({ type: 'take', conversation: 'c' });
    seat.says('first');
    seat.says('second');
    seat.says('elsewhere', 'd');
    expect(line.sent.slice(1).map(frame => frame.type)).toEqual(['take', 'say']);
    line.accept(line.of('take')[0]?.ref);
    line.accept(line.of('say').find(frame => frame.text === 'first')?.ref, 5);
    expect(line.of('say').map(frame => frame.text)).toEqual(['elsewhere', 'first', 'second']);
  });

  it('survives a lost line with the same ref and is shown once', async () => {
    const line = await seat.bench.welcomed();
    seat.agent.watch('c');
    const ref = seat.says('hello');
    seat.redial(line);
    const next = await seat.bench.welcomed();
    expect(next.of('say').map(frame => frame.ref)).toEqual([ref]);
    next.accept(ref, 1);
    next.tell({ type: 'turn', conversation: 'c', seq: 1, speaker: 'agent', text: 'hello', at, ref });
    expect(seqs()).toEqual([1]);
    expect(seat.agent.state.pending).toEqual([]);
  });

  it('survives a page load, but not into the session of another agent', async () => {
    await seat.bench.welcomed();
    const ref = seat.says('hello');
    expect(seat.bench.session().state.pending.map(item => item.ref)).toEqual([ref]);
    expect(seat.bench.session('a2').state.pending).toEqual([]);
    seat.bench.line.accept(ref, 1);
    expect(seat.bench.session().state.pending).toEqual([]);
  });

  it('is kept when refused, holds back what was written after it, and is tried again in order', async () => {
    const line = await seat.bench.welcomed();
    const first = seat.says('first');
    seat.says('second');
    line.tell(fault(first, 'not-owner'));
    expect(seat.agent.state.pending.map(item => item.failure?.code)).toEqual(['not-owner', undefined]);
    expect(line.of('say')).toHaveLength(1);
    seat.agent.do({ type: 'take', conversation: 'c' });
    expect(line.of('take')).toHaveLength(1);
    line.accept(line.of('take')[0]?.ref);
    seat.agent.retry('c');
    line.accept(first, 2);
    expect(line.of('say').map(frame => frame.text)).toEqual(['first', 'first', 'second']);
  });

  it('lets the next message go when the refused one is given up', async () => {
    const line = await seat.bench.welcomed();
    const first = seat.says('first');
    seat.says('second');
    seat.agent.discard(first);
    expect(seat.agent.state.pending).toHaveLength(2);
    line.tell(fault(first, 'too-long'));
    seat.agent.discard(first);
    expect(line.of('say').map(frame => frame.text)).toEqual(['first', 'second']);
  });

  it('is told, not kept, where it was no message', async () => {
    const line = await seat.bench.welcomed();
    const ref = seat.agent.do({ type: 'take', conversation: 'c' });
    line.tell(fault(ref, 'taken'));
    expect(seat.agent.state.pending).toEqual([]);
    expect(seat.agent.state.mishap).toMatchObject({ code: 'taken', deed: { ref } });
    expect(seat.bench.session().state.pending).toEqual([]);
  });

  it('is repeated by itself while the server is busy', async () => {
    const line = await seat.bench.welcomed();
    const ref = seat.says('hello');
    line.tell(fault(ref, 'busy'));
    expect(seat.agent.state.pending[0]?.failure).toBeUndefined();
    vi.advanceTimersByTime(2_100);
    expect(line.of('say')).toHaveLength(2);
  });
});

describe('what an agent hears', () => {
  it('continues each watched conversation after the last turn it has without a gap', async () => {
    const line = await seat.bench.welcomed();
    seat.agent.watch('c');
    seat.agent.watch('d');
    seat.agent.unwatch('d');
    line.tell(visitorTurn(1), visitorTurn(2), visitorTurn(2));
    seat.redial(line);
    const next = await seat.bench.welcomed();
    expect(next.of('watch')).toEqual([{ type: 'watch', conversation: 'c', last_seq: 2 }]);
    next.tell(visitorTurn(2), visitorTurn(3));
    expect(seqs()).toEqual([1, 2, 3]);
  });

  it('asks once to hear again from a gap on, and puts late turns in their place', async () => {
    const line = await seat.bench.welcomed();
    seat.agent.watch('c');
    line.tell(visitorTurn(1), visitorTurn(4), visitorTurn(5));
    expect(line.of('watch').map(frame => frame.last_seq)).toEqual([0, 1]);
    line.tell(visitorTurn(3), visitorTurn(2));
    expect(seqs()).toEqual([1, 2, 3, 4, 5]);
    expect(seat.agent.state.threads.get('c')?.lastSeq).toBe(5);
  });

  it('hears everything again from a store that was restored', async () => {
    const line = await seat.bench.welcomed();
    seat.agent.watch('c');
    line.tell(visitorTurn(1), visitorTurn(2), { type: 'card', card: card() });
    seat.redial(line);
    const next = await seat.bench.welcomed(deskWelcome('restored'));
    expect(next.of('watch')[0]?.last_seq).toBe(0);
    expect(seat.agent.state.cards.size).toBe(0);
    next.tell(visitorTurn(1));
    expect(seqs()).toEqual([1]);
  });

  it('keeps the newer card, whichever way the older one came', async () => {
    const line = await seat.bench.welcomed();
    line.tell({ type: 'card', card: card({ term: 3, owner: 'agent', seq: 7 }) });
    seat.agent.learn([card({ term: 2, seq: 9 }), card({ conversation: 'd' })]);
    line.tell({ type: 'card', card: card({ term: 3, owner: 'agent', seq: 6 }) });
    expect(seat.agent.state.cards.get('c')).toMatchObject({ term: 3, seq: 7, owner: 'agent' });
    expect(seat.agent.state.cards.has('d')).toBe(true);
  });

  it('shows a note once and in its place', async () => {
    const line = await seat.bench.welcomed();
    seat.agent.watch('c');
    const note = (id: string, after_seq: number): DeskServerFrame => ({
      type: 'note',
      conversation: 'c',
      id,
      after_seq,
      author: { id: 'a2', name: 'Li' },
      text: id,
      at,
    });
    line.tell(note('n2', 4), note('n1', 2), note('n2', 4));
    expect(seat.agent.state.threads.get('c')?.notes.map(each => each.id)).toEqual(['n1', 'n2']);
  });

  it('ignores frames of a newer server', async () => {
    const line = await seat.bench.welcomed();
    const before = seat.agent.state;
    line.onmessage?.({ data: '{"type":"applause"}' });
    line.onmessage?.({ data: '{"type":"counts","counts":7}' });
    expect(seat.agent.state).toBe(before);
  });

  it('forgets the threads that nobody has looked at for long', async () => {
    await seat.bench.welcomed();
    for (let i = 0; i < 40; i++) {
      seat.agent.watch(`c${i}`);
      seat.agent.unwatch(`c${i}`);
    }
    expect(seat.agent.state.threads.size).toBeLessThanOrEqual(21);
    expect(seat.agent.state.threads.has('c39')).toBe(true);
  });
});

describe('the token', () => {
  it('is renewed before it expires', async () => {
    const line = await seat.bench.welcomed(deskWelcome('e', new Date(Date.now() + 600_000).toISOString()));
    await vi.advanceTimersByTimeAsync(539_000);
    expect(line.of('token')).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(line.of('token')).toEqual([{ type: 'token', token: 'token-1' }]);
  });

  it('is renewed before the session comes back from a close that says it has expired', async () => {
    const line = await seat.bench.welcomed();
    line.onclose?.({ code: 4401 });
    await vi.advanceTimersByTimeAsync(0);
    expect(seat.bench.lines).toHaveLength(2);
    expect((await seat.bench.opened()).of('hello')[0]?.token).toBe('token-1');
  });

  it.each([
    [1008, 'refused'],
    [4409, 'outdated'],
  ])('stays away after close %i', async (code, ending) => {
    const endings: string[] = [];
    seat.agent.onEnd = each => endings.push(each);
    const line = await seat.bench.welcomed();
    line.onclose?.({ code });
    vi.advanceTimersByTime(120_000);
    expect(endings).toEqual([ending]);
    expect(seat.bench.lines).toHaveLength(1);
  });
});

describe('typing', () => {
  it('is told once, and taken back on leaving', async () => {
    const line = await seat.bench.welcomed();
    seat.agent.watch('c');
    seat.agent.tell({ type: 'typing', conversation: 'c', on: true });
    seat.agent.tell({ type: 'typing', conversation: 'c', on: true });
    seat.agent.unwatch('c');
    expect(line.of('typing').map(frame => frame.on)).toEqual([true, false]);
  });
});
