import { describe, expect, it, vi } from 'vitest';
import { acceptAll, lines, newest, session, welcome, welcomed, withoutNetwork } from '../../dev/scripted-line';

withoutNetwork();

const closedWith = (code: number) => {
  const visitor = session();
  visitor.open();
  welcomed().onclose?.({ code });
  return visitor;
};

describe('a socket that the server closes', () => {
  it.each([1001, 1012, 4401])('with %i is opened again at once, the next time after a wait', code => {
    closedWith(code);
    vi.advanceTimersByTime(1);
    expect(lines).toHaveLength(2);
    newest().onclose?.({ code });
    vi.advanceTimersByTime(400);
    expect(lines).toHaveLength(2);
  });

  it.each([
    [1008, 'refused'],
    [4409, 'outdated'],
  ] as const)('with %i is never opened again: %s', (code, why) => {
    const visitor = closedWith(code);
    visitor.wake();
    visitor.say('hello?');
    vi.advanceTimersByTime(600_000);
    expect(lines).toHaveLength(1);
    expect(visitor.stopped).toBe(why);
    expect(visitor.conversation.pending).toHaveLength(1);
  });

  it('with 1013 is opened again after a pause', () => {
    closedWith(1013);
    vi.advanceTimersByTime(2_900);
    expect(lines).toHaveLength(1);
    vi.advanceTimersByTime(20_000);
    expect(lines.length).toBeGreaterThan(1);
  });

  it('with 4401 is opened again without the token that has expired', () => {
    closedWith(4401);
    vi.advanceTimersByTime(1);
    newest().onopen?.();
    expect(newest().of('hello')[0]?.token).toBeUndefined();
  });

  it('with 1009 fails the message that was too large, and the next one goes out', () => {
    const visitor = session();
    visitor.open();
    const line = welcomed();
    visitor.say('far too large');
    visitor.say('small');
    line.onclose?.({ code: 1009 });
    expect(visitor.conversation.pending[0]?.failure?.code).toBe('too-large');
    vi.advanceTimersByTime(2_000);
    expect(
      welcomed(welcome())
        .of('say')
        .map(frame => frame.text),
    ).toEqual(['small']);
    acceptAll(newest());
    expect(visitor.conversation.pending.map(item => item.text)).toEqual(['far too large']);
  });
});
