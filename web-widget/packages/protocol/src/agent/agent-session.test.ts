import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { at, Bench, card, deskWelcome, visitorTurn, type DeskLine } from '../../dev/scripted-desk-line';
import type { AgentSession } from './agent-session';
import type { DeskServerFrame } from './desk-frames';

let bench: Bench;
let agent: AgentSession;

beforeEach(() => {
  vi.useFakeTimers();
  bench = new Bench();
  agent = bench.session();
  agent.open();
});
afterEach(() => {
  agent.close();
  vi.useRealTimers();
});

/** Loses the line and waits out the back-off. */
function redial(line: DeskLine, code?: number): void {
  const before = bench.lines.length;
  line.onclose?.(code === undefined ? undefined : { code });
  for (let waited = 0; waited < 30_000 && bench.lines.length === before; waited += 50) vi.advanceTimersByTime(50);
  expect(bench.lines.length).toBe(before + 1);
}

const says = (text: string, conversation = 'c') => agent.do({ type: 'say', conversation, text });
const seqs = (id = 'c') => agent.state.threads.get(id)?.turns.map(turn => turn.seq);
const fault = (ref: string, code: string): DeskServerFrame => ({ type: 'fault', ref, code, title: 'No.' });

describe('what an agent does', () => {
  it('waits for the welcome and is sent after it', async () => {
    says('hello');
    const line = await bench.opened();
    expect(line.sent).toEqual([{ type: 'hello', protocol: 1, token: 'token-0' }]);
    line.tell(deskWelcome());
    expect(line.of('say').map(frame => frame.text)).toEqual(['hello']);
  });

  it('goes out one by one in a conversation and side by side in several', async () => {
    const line = await bench.welcomed();
    agent.do({ type: 'take', conversation: 'c' });
    says('first');
    says('second');
    says('elsewhere', 'd');
    expect(line.sent.slice(1).map(frame => frame.type)).toEqual(['take', 'say']);
    line.accept(line.of('take')[0]?.ref);
    line.accept(line.of('say').find(frame => frame.text === 'first')?.ref, 5);
    expect(line.of('say').map(frame => frame.text)).toEqual(['elsewhere', 'first', 'second']);
  });

  it('survives a lost line with the same ref and is shown once', async () => {
    const line = await bench.welcomed();
    agent.watch('c');
    const ref = says('hello');
    redial(line);
    const next = await bench.welcomed();
    expect(next.of('say').map(frame => frame.ref)).toEqual([ref]);
    next.accept(ref, 1);
    next.tell({ type: 'turn', conversation: 'c', seq: 1, speaker: 'agent', text: 'hello', at, ref });
    expect(seqs()).toEqual([1]);
    expect(agent.state.pending).toEqual([]);
  });

  it('survives a page load, but not into the session of another agent', async () => {
    await bench.welcomed();
    const ref = says('hello');
    expect(bench.session().state.pending.map(item => item.ref)).toEqual([ref]);
    expect(bench.session('a2').state.pending).toEqual([]);
    bench.line.accept(ref, 1);
    expect(bench.session().state.pending).toEqual([]);
  });

  it('is kept when refused, holds back what was written after it, and is tried again in order', async () => {
    const line = await bench.welcomed();
    const first = says('first');
    says('second');
    line.tell(fault(first, 'not-owner'));
    expect(agent.state.pending.map(item => item.failure?.code)).toEqual(['not-owner', undefined]);
    expect(line.of('say')).toHaveLength(1);
    agent.do({ type: 'take', conversation: 'c' });
    expect(line.of('take')).toHaveLength(1);
    line.accept(line.of('take')[0]?.ref);
    agent.retry('c');
    line.accept(first, 2);
    expect(line.of('say').map(frame => frame.text)).toEqual(['first', 'first', 'second']);
  });

  it('lets the next message go when the refused one is given up', async () => {
    const line = await bench.welcomed();
    const first = says('first');
    says('second');
    agent.discard(first);
    expect(agent.state.pending).toHaveLength(2);
    line.tell(fault(first, 'too-long'));
    agent.discard(first);
    expect(line.of('say').map(frame => frame.text)).toEqual(['first', 'second']);
  });

  it('is told, not kept, where it was no message', async () => {
    const line = await bench.welcomed();
    const ref = agent.do({ type: 'take', conversation: 'c' });
    line.tell(fault(ref, 'taken'));
    expect(agent.state.pending).toEqual([]);
    expect(agent.state.mishap).toMatchObject({ code: 'taken', deed: { ref } });
    expect(bench.session().state.pending).toEqual([]);
  });

  it('is repeated by itself while the server is busy', async () => {
    const line = await bench.welcomed();
    const ref = says('hello');
    line.tell(fault(ref, 'busy'));
    expect(agent.state.pending[0]?.failure).toBeUndefined();
    vi.advanceTimersByTime(2_100);
    expect(line.of('say')).toHaveLength(2);
  });
});

describe('what an agent hears', () => {
  it('continues each watched conversation after the last turn it has without a gap', async () => {
    const line = await bench.welcomed();
    agent.watch('c');
    agent.watch('d');
    agent.unwatch('d');
    line.tell(visitorTurn(1), visitorTurn(2), visitorTurn(2));
    redial(line);
    const next = await bench.welcomed();
    expect(next.of('watch')).toEqual([{ type: 'watch', conversation: 'c', last_seq: 2 }]);
    next.tell(visitorTurn(2), visitorTurn(3));
    expect(seqs()).toEqual([1, 2, 3]);
  });

  it('asks once to hear again from a gap on, and puts late turns in their place', async () => {
    const line = await bench.welcomed();
    agent.watch('c');
    line.tell(visitorTurn(1), visitorTurn(4), visitorTurn(5));
    expect(line.of('watch').map(frame => frame.last_seq)).toEqual([0, 1]);
    line.tell(visitorTurn(3), visitorTurn(2));
    expect(seqs()).toEqual([1, 2, 3, 4, 5]);
    expect(agent.state.threads.get('c')?.lastSeq).toBe(5);
  });

  it('hears everything again from a store that was restored', async () => {
    const line = await bench.welcomed();
    agent.watch('c');
    line.tell(visitorTurn(1), visitorTurn(2), { type: 'card', card: card() });
    redial(line);
    const next = await bench.welcomed(deskWelcome('restored'));
    expect(next.of('watch')[0]?.last_seq).toBe(0);
    expect(agent.state.cards.size).toBe(0);
    next.tell(visitorTurn(1));
    expect(seqs()).toEqual([1]);
  });

  it('keeps the newer card, whichever way the older one came', async () => {
    const line = await bench.welcomed();
    line.tell({ type: 'card', card: card({ term: 3, owner: 'agent', seq: 7 }) });
    agent.learn([card({ term: 2, seq: 9 }), card({ conversation: 'd' })]);
    line.tell({ type: 'card', card: card({ term: 3, owner: 'agent', seq: 6 }) });
    expect(agent.state.cards.get('c')).toMatchObject({ term: 3, seq: 7, owner: 'agent' });
    expect(agent.state.cards.has('d')).toBe(true);
  });

  it('shows a note once and in its place', async () => {
    const line = await bench.welcomed();
    agent.watch('c');
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
    expect(agent.state.threads.get('c')?.notes.map(each => each.id)).toEqual(['n1', 'n2']);
  });

  it('ignores frames of a newer server', async () => {
    const line = await bench.welcomed();
    const before = agent.state;
    line.onmessage?.({ data: '{"type":"applause"}' });
    line.onmessage?.({ data: '{"type":"counts","counts":7}' });
    expect(agent.state).toBe(before);
  });

  it('forgets the threads that nobody has looked at for long', async () => {
    await bench.welcomed();
    for (let i = 0; i < 40; i++) {
      agent.watch(`c${i}`);
      agent.unwatch(`c${i}`);
    }
    expect(agent.state.threads.size).toBeLessThanOrEqual(21);
    expect(agent.state.threads.has('c39')).toBe(true);
  });
});

describe('the token', () => {
  it('is renewed before it expires', async () => {
    const line = await bench.welcomed(deskWelcome('e', new Date(Date.now() + 600_000).toISOString()));
    await vi.advanceTimersByTimeAsync(539_000);
    expect(line.of('token')).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(line.of('token')).toEqual([{ type: 'token', token: 'token-1' }]);
  });

  it('is renewed before the session comes back from a close that says it has expired', async () => {
    const line = await bench.welcomed();
    line.onclose?.({ code: 4401 });
    await vi.advanceTimersByTimeAsync(0);
    expect(bench.lines).toHaveLength(2);
    expect((await bench.opened()).of('hello')[0]?.token).toBe('token-1');
  });

  it.each([
    [1008, 'refused'],
    [4409, 'outdated'],
  ])('stays away after close %i', async (code, ending) => {
    const endings: string[] = [];
    agent.onEnd = each => endings.push(each);
    const line = await bench.welcomed();
    line.onclose?.({ code });
    vi.advanceTimersByTime(120_000);
    expect(endings).toEqual([ending]);
    expect(bench.lines).toHaveLength(1);
  });
});

describe('typing', () => {
  it('is told once, and taken back on leaving', async () => {
    const line = await bench.welcomed();
    agent.watch('c');
    agent.tell({ type: 'typing', conversation: 'c', on: true });
    agent.tell({ type: 'typing', conversation: 'c', on: true });
    agent.unwatch('c');
    expect(line.of('typing').map(frame => frame.on)).toEqual([true, false]);
  });
});
