import { describe, expect, it, vi } from 'vitest';
import type { ServerFrame } from '..';
import { bot, lines, newest, redial, session, welcome, welcomed, withoutNetwork } from '../../dev/scripted-line';

withoutNetwork();

describe('what a visitor hears', () => {
  it('resumes after the last turn it has without a gap', () => {
    const visitor = session();
    visitor.open();
    const line = welcomed();
    line.tell(bot(1), bot(2));
    line.onclose?.();
    redial();
    newest().onopen?.();
    expect(newest().of('hello')[0]).toMatchObject({ conversation: 'c', token: 't', epoch: 'e', last_seq: 2 });
  });

  it('fetches the whole history after a page load', () => {
    session().open();
    welcomed().tell(bot(1), bot(2));
    const later = session();
    later.open();
    newest().onopen?.();
    expect(newest().of('hello')[0]).toMatchObject({ conversation: 'c', last_seq: 0 });
    newest().tell(welcome(2), bot(1), bot(2));
    expect(later.conversation.turns).toHaveLength(2);
  });

  it('asks to hear again from a gap on, then ever more rarely', () => {
    session().open();
    welcomed().tell(bot(1), bot(3));
    redial();
    newest().onopen?.();
    expect(newest().of('hello')[0]?.last_seq).toBe(1);
    const dialled = lines.length;
    newest().tell(welcome(3), bot(3), bot(3));
    vi.advanceTimersByTime(4_900);
    expect(lines).toHaveLength(dialled);
    vi.advanceTimersByTime(2_000);
    expect(lines).toHaveLength(dialled + 1);
    newest().onopen?.();
    newest().tell(welcome(3), bot(3));
    vi.advanceTimersByTime(9_000);
    expect(lines).toHaveLength(dialled + 1);
  });

  it('lets turns that overtook each other fall into place without asking', () => {
    const visitor = session();
    visitor.open();
    welcomed().tell(bot(1), bot(3), bot(2));
    vi.advanceTimersByTime(3_000);
    expect(lines).toHaveLength(1);
    expect(visitor.conversation.lastSeq).toBe(3);
  });

  it('asks again for turns that were announced and never came', () => {
    session().open();
    welcomed(welcome(2)).tell(bot(1));
    vi.advanceTimersByTime(7_000);
    newest().onopen?.();
    expect(newest().of('hello')[0]?.last_seq).toBe(1);
  });

  it('hears everything again where the server could not find its place', () => {
    const visitor = session();
    visitor.open();
    const line = welcomed();
    line.tell(bot(1), bot(2), bot(3));
    line.onclose?.();
    redial();
    welcomed({ ...welcome(2, 'restored'), recovered: false } as ServerFrame).tell(bot(1), bot(2));
    expect(visitor.conversation.turns.map(turn => turn.seq)).toEqual([1, 2]);
    newest().onclose?.();
    redial();
    newest().onopen?.();
    expect(newest().of('hello')[0]).toMatchObject({ epoch: 'restored', last_seq: 2 });
  });

  it('notices a dead line by its silence', () => {
    session().open();
    const line = welcomed();
    vi.advanceTimersByTime(26_000);
    expect(line.of('ping')).toHaveLength(1);
    vi.advanceTimersByTime(15_000);
    expect(line.closed).toBe(true);
    expect(lines.length).toBeGreaterThan(1);
  });

  it('waits longer after each failure and dials at once when woken', () => {
    const visitor = session();
    visitor.open();
    for (let i = 0; i < 6; i++) {
      newest().onclose?.();
      vi.advanceTimersByTime(16_000);
    }
    newest().onclose?.();
    const dialled = lines.length;
    vi.advanceTimersByTime(1_000);
    expect(lines).toHaveLength(dialled);
    visitor.wake();
    expect(lines).toHaveLength(dialled + 1);
  });

  it('starts a new conversation when the server does not know the old one', () => {
    session().open();
    welcomed();
    const visitor = session();
    visitor.open();
    newest().onopen?.();
    newest().tell({ type: 'fault', code: 'unknown-conversation', title: 'Unknown conversation' });
    redial();
    newest().onopen?.();
    expect(newest().of('hello')[0]?.conversation).toBeUndefined();
  });

  it('greets in the new language only where nothing was said yet', () => {
    const visitor = session();
    visitor.open();
    welcomed();
    visitor.speak('zh');
    newest().onopen?.();
    expect(newest().of('hello')[0]).toMatchObject({ locale: 'zh' });
    newest().tell(welcome(), bot(1));
    const dialled = lines.length;
    visitor.speak('en');
    expect(lines).toHaveLength(dialled);
  });

  it('ignores what it does not understand', () => {
    const visitor = session();
    visitor.open();
    const line = welcomed();
    line.onmessage?.({ data: '{"type":"fireworks"}' });
    line.onmessage?.({ data: 'not json' });
    line.tell(bot(1));
    expect(visitor.conversation.turns).toHaveLength(1);
  });
});
