import { describe, expect, it, vi } from 'vitest';
import {
  acceptAll,
  at,
  bot,
  newest,
  redial,
  session,
  welcome,
  welcomed,
  withoutNetwork,
} from '../../dev/scripted-line';

withoutNetwork();

describe('what a visitor sends', () => {
  it('sends what was said before the line was open, once it is, in order', () => {
    const visitor = session();
    visitor.say('one');
    visitor.say('two');
    const line = welcomed();
    expect(line.sent.map(frame => frame.type)).toEqual(['hello', 'say']);
    acceptAll(line);
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
    vi.advanceTimersByTime(2_000);
    expect(line.of('say')).toHaveLength(2);
  });

  it('holds back the next message while the one before is postponed', () => {
    const visitor = session();
    visitor.open();
    const line = welcomed();
    visitor.say('one');
    visitor.say('two');
    line.tell({ type: 'fault', code: 'busy', title: 'Not now', ref: line.of('say')[0]?.ref ?? '' });
    expect(line.of('say')).toHaveLength(1);
    vi.advanceTimersByTime(2_000);
    acceptAll(line);
    expect(visitor.conversation.turns.map(turn => turn.text)).toEqual(['one', 'two']);
  });

  it('goes on with the next message when one is refused, and sends the refused one on request', () => {
    const visitor = session();
    visitor.open();
    const line = welcomed();
    visitor.say('too long');
    visitor.say('short');
    const { ref } = line.of('say')[0] as { ref: string };
    line.tell({ type: 'fault', code: 'text-too-long', title: 'Too long', ref });
    expect(line.of('say').map(frame => frame.text)).toEqual(['too long', 'short']);
    line.tell({ type: 'accepted', ref: line.of('say')[1]?.ref ?? '', seq: 1, at });
    visitor.retry(ref);
    expect(line.of('say').at(-1)?.ref).toBe(ref);
  });

  it('gives up a refused message on request, for good', () => {
    const visitor = session();
    visitor.open();
    const line = welcomed();
    visitor.say('no');
    const { ref } = line.of('say')[0] as { ref: string };
    visitor.discard(ref);
    expect(visitor.conversation.pending).toHaveLength(1);
    line.tell({ type: 'fault', code: 'text-too-long', title: 'Too long', ref });
    visitor.discard(ref);
    expect(session().conversation.pending).toEqual([]);
  });

  it('keeps the order of messages written in the same millisecond and while the clock goes back', () => {
    const visitor = session();
    const texts = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    for (const text of texts) {
      visitor.say(text);
      vi.setSystemTime(Date.now() - 1_000);
    }
    expect(session().conversation.pending.map(item => item.text)).toEqual(texts);
  });

  it('sends files by their ids and shows them with the turn', () => {
    const visitor = session();
    visitor.open();
    const line = welcomed();
    const photo = { id: 'f1', name: 'crack.jpg', media_type: 'image/jpeg', bytes: 9 };
    visitor.say('', [photo]);
    expect(line.of('say')[0]).toMatchObject({ text: '', attachments: ['f1'] });
    acceptAll(line);
    expect(visitor.conversation.turns[0]?.attachments).toEqual([photo]);
  });

  it('settles what adds no turn, and does not take the closing notice for something said', () => {
    const visitor = session();
    visitor.open();
    const line = welcomed();
    const rating = visitor.csat(5, 'quick');
    const end = visitor.end();
    line.tell({ type: 'accepted', ref: rating, at });
    line.tell({ type: 'accepted', ref: end, seq: 1, at });
    expect(visitor.conversation).toMatchObject({ turns: [], pending: [], done: [rating, end] });
    line.tell({ type: 'turn', seq: 1, speaker: 'system', text: 'Closed', event: 'closed', at });
    expect(visitor.conversation.turns).toMatchObject([{ event: 'closed' }]);
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

  it('says again rarely that the visitor still types, and that it ended when the keys rest', () => {
    const visitor = session();
    visitor.open();
    const line = welcomed();
    line.tell({ type: 'state', owner: 'agent' });
    for (let i = 0; i < 100; i++) {
      visitor.typing(true);
      vi.advanceTimersByTime(100);
    }
    expect(line.of('typing').map(frame => frame.on)).toEqual([true, true, true]);
    vi.advanceTimersByTime(6_000);
    expect(line.of('typing').at(-1)?.on).toBe(false);
  });

  it('says how far it was read, only forwards, and again over a fresh line', () => {
    const visitor = session();
    visitor.open();
    const line = welcomed();
    for (const seq of [2, 3, 1]) visitor.read(seq);
    vi.advanceTimersByTime(300);
    expect(line.of('read').map(frame => frame.seq)).toEqual([3]);
    line.onclose?.();
    visitor.read(4);
    vi.advanceTimersByTime(300);
    redial();
    expect(
      welcomed(welcome(4))
        .of('read')
        .map(frame => frame.seq),
    ).toEqual([4]);
  });

  it('says who the visitor is at once, and with every hello after', () => {
    const visitor = session();
    visitor.open();
    const line = welcomed();
    visitor.identify('jwt');
    expect(line.of('identify')).toEqual([{ type: 'identify', identity: 'jwt' }]);
    line.onclose?.();
    redial();
    newest().onopen?.();
    expect(newest().of('hello')[0]?.identity).toBe('jwt');
  });

  it('comes back without an identity that was refused, and says so', () => {
    const visitor = session();
    const refused = vi.fn();
    visitor.onBadIdentity = refused;
    visitor.identify('forged');
    visitor.open();
    newest().onopen?.();
    newest().tell({ type: 'fault', code: 'bad-identity', title: 'Not yours' });
    expect(refused).toHaveBeenCalledWith('Not yours');
    newest().onopen?.();
    expect(newest().of('hello')[0]?.identity).toBeUndefined();
  });

  it('forgets the visitor with everything that waits when the page signs them out', () => {
    const visitor = session();
    visitor.open();
    welcomed().tell(bot(1));
    newest().onclose?.();
    visitor.say('not sent yet');
    visitor.identify(undefined);
    newest().onopen?.();
    expect(newest().of('hello')[0]?.token).toBeUndefined();
    expect(visitor.conversation).toMatchObject({ turns: [], pending: [] });
  });
});
