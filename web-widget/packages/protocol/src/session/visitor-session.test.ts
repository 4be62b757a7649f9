import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClientFrame, ServerFrame } from '..';
import type { Socket } from './connection';
import { VisitorSession } from './visitor-session';
import { memoryKeep, VisitorStore, type Keep } from './visitor-store';

/** A line whose other end the test holds. */
class Line implements Socket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  onerror: (() => void) | null = null;
  closed = false;
  readonly sent: ClientFrame[] = [];

  send(text: string): void {
    this.sent.push(JSON.parse(text) as ClientFrame);
  }
  close(): void {
    this.closed = true;
  }
  tell(...frames: ServerFrame[]): void {
    for (const frame of frames) this.onmessage?.({ data: JSON.stringify(frame) });
  }
  of<T extends ClientFrame['type']>(type: T): Extract<ClientFrame, { type: T }>[] {
    return this.sent.filter(frame => frame.type === type) as Extract<ClientFrame, { type: T }>[];
  }
}

const at = '2026-11-23T10:15:30Z';
const welcome = (seq = 0, epoch = 'e'): ServerFrame => ({
  type: 'welcome',
  conversation: 'c',
  token: 't',
  epoch,
  seq,
  recovered: seq > 0,
});
const bot = (seq: number): ServerFrame => ({ type: 'turn', seq, speaker: 'bot', text: `turn ${seq}`, at });

let lines: Line[];
let keep: Keep;

function session(): VisitorSession {
  return new VisitorSession({
    connect: () => {
      const line = new Line();
      lines.push(line);
      return line;
    },
    store: new VisitorStore(keep, 'test:'),
    locale: 'en',
  });
}

/** The newest line, opened and welcomed. */
function welcomed(frame: ServerFrame = welcome()): Line {
  const line = newest();
  line.onopen?.();
  line.tell(frame);
  return line;
}

const newest = (): Line => lines.at(-1) as Line;

/** Waits out the back-off, after which the session must have dialled again. */
function redial(): void {
  const before = lines.length;
  for (let waited = 0; waited < 30_000 && lines.length === before; waited += 50) vi.advanceTimersByTime(50);
  expect(lines.length).toBeGreaterThan(before);
}

beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  keep = memoryKeep();
});
afterEach(() => vi.useRealTimers());

describe("a visitor's session", () => {
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

  it('asks once to hear again from a gap on', () => {
    session().open();
    welcomed().tell(bot(1), bot(3));
    redial();
    newest().onopen?.();
    expect(newest().of('hello')[0]?.last_seq).toBe(1);
    const dialled = lines.length;
    newest().tell(welcome(3), bot(3), bot(3));
    vi.advanceTimersByTime(20_000);
    expect(lines).toHaveLength(dialled);
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

  it('notices a dead line by its silence', () => {
    session().open();
    const line = welcomed();
    vi.advanceTimersByTime(26_000);
    expect(line.of('ping')).toHaveLength(1);
    vi.advanceTimersByTime(15_000);
    expect(line.closed).toBe(true);
    expect(lines.length).toBeGreaterThan(1);
  });

  it('dials again when a message stays unanswered', () => {
    const visitor = session();
    visitor.open();
    const line = welcomed();
    visitor.say('anyone?');
    vi.advanceTimersByTime(15_001);
    expect(line.closed).toBe(true);
  });

  it('waits longer after each failure and dials at once when woken', () => {
    const visitor = session();
    visitor.open();
    for (let i = 0; i < 6; i++) {
      newest().onclose?.();
      vi.advanceTimersByTime(21_000);
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

  it('tells a person, and only a person, that the visitor is typing', () => {
    const visitor = session();
    visitor.open();
    const line = welcomed();
    visitor.typing(true);
    line.tell({ type: 'state', owner: 'agent' });
    for (const on of [true, true, false]) visitor.typing(on);
    expect(line.of('typing').map(frame => frame.on)).toEqual([true, false]);
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
