import { describe, expect, it, vi } from 'vitest';
import { at, bot, newest, redial, session, welcome, welcomed, withoutNetwork } from '../../dev/scripted-line';

withoutNetwork();

describe('what a visitor sends', () => {
  it('sends what was said before the line was open, once it is, in order', () => {
    const visitor = session();
    visitor.say('one');
    visitor.say('two');
    const line = welcomed();
    expect(line.sent.map(frame => frame.type)).toEqual(['hello', 'say', 'say']);
    expect(line.of('say').map(frame => frame.text)).toEqual(['one', 'two']);
    expect(line.of('say')[0]?.ref).not.toBe(line.of('say')[1]?.ref);
  });

  it('sends an unaccepted message again with the same ref after a lost line', () => {
    const visitor = session();
    visitor.open();
    const first = welcomed();
    visitor.say('hello');
    const { ref } = first.of('say')[0] as { ref: string };
    first.onclose?.();
    redial();
    expect(welcomed().of('say')).toEqual([{ type: 'say', ref, text: 'hello' }]);
    newest().tell({ type: 'accepted', ref, seq: 1, at }, { type: 'accepted', ref, seq: 1, at });
    expect(visitor.conversation.turns).toHaveLength(1);
    newest().onclose?.();
    redial();
    expect(welcomed(welcome(1)).of('say')).toEqual([]);
  });

  it('keeps unaccepted messages over a page load', () => {
    const visitor = session();
    visitor.open();
    welcomed();
    visitor.say('before the reload');
    visitor.close();
    const later = session();
    expect(later.returning).toBe(true);
    later.open();
    expect(welcomed().of('say')[0]?.text).toBe('before the reload');
  });

  it.each(['busy', 'stopping'])('sends again by itself what met a server that is %s', code => {
    const visitor = session();
    visitor.open();
    const line = welcomed();
    visitor.say('hello');
    const { ref } = line.of('say')[0] as { ref: string };
    line.tell({ type: 'fault', code, title: 'Not now', ref });
    expect(visitor.conversation.pending[0]?.failure).toBeUndefined();
    vi.advanceTimersByTime(1_100);
    expect(line.of('say')).toHaveLength(2);
  });

  it('dials again when a message stays unanswered', () => {
    const visitor = session();
    visitor.open();
    const line = welcomed();
    visitor.say('anyone?');
    vi.advanceTimersByTime(15_001);
    expect(line.closed).toBe(true);
  });

  it('delivers a vote cast while the line was down', () => {
    const visitor = session();
    visitor.open();
    const line = welcomed();
    line.tell(bot(1));
    line.onclose?.();
    visitor.rate(1, 'down', 'wrong');
    redial();
    expect(welcomed(welcome(1)).of('rate')).toEqual([{ type: 'rate', seq: 1, vote: 'down', reason: 'wrong' }]);
    expect(session().conversation.votes).toEqual({ 1: 'down' });
  });

  it('tells a person, and only a person, that the visitor is typing', () => {
    const visitor = session();
    visitor.open();
    const line = welcomed();
    visitor.typing(true);
    line.tell({ type: 'state', owner: 'agent' });
    for (const on of [true, true, false]) visitor.typing(on);
    expect(line.of('typing').map(frame => frame.on)).toEqual([true, false]);
  });
});
