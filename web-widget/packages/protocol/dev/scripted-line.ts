import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { ClientFrame, ServerFrame } from '../src';
import type { Socket } from '../src/session/connection';
import { VisitorSession } from '../src/session/visitor-session';
import { memoryKeep, type Keep } from '../src/session/keep';
import { VisitorStore } from '../src/session/visitor-store';

/** A line whose other end the test holds. */
export class Line implements Socket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: Socket['onclose'] = null;
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

export const at = '2026-11-23T10:15:30Z';
export const welcome = (seq = 0, epoch = 'e'): ServerFrame => ({
  type: 'welcome',
  conversation: 'c',
  token: 't',
  epoch,
  seq,
  recovered: seq > 0,
});
export const bot = (seq: number): ServerFrame => ({ type: 'turn', seq, speaker: 'bot', text: `turn ${seq}`, at });

/** Every line dialled in this test, in order. */
export let lines: Line[] = [];
let keep: Keep = memoryKeep();

/** Stops the clock and gives each test a browser that remembers nothing. */
export function withoutNetwork(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    lines = [];
    keep = memoryKeep();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

/** A page of one visitor's browser. */
export function session(): VisitorSession {
  return new VisitorSession({
    connect: () => {
      const line = new Line();
      lines.push(line);
      return line;
    },
    store: new VisitorStore(keep, 'test:'),
    locale: 'en',
    random: () => 0.5,
  });
}

/** Accepts, in order, everything that `line` is sent from now on and has been sent so far; returns how often it did. */
export function acceptAll(line: Line, from = 1): number {
  let seq = from;
  for (let i = 0; i < line.sent.length; i++) {
    const frame = line.sent[i] as ClientFrame;
    if ('ref' in frame) line.tell({ type: 'accepted', ref: frame.ref, seq: seq++, at });
  }
  return seq - from;
}

/** The newest line, opened and welcomed. */
export function welcomed(frame: ServerFrame = welcome()): Line {
  const line = newest();
  line.onopen?.();
  line.tell(frame);
  return line;
}

export const newest = (): Line => lines.at(-1) as Line;

/** Waits out the back-off, after which the session must have dialled again. */
export function redial(): void {
  const before = lines.length;
  for (let waited = 0; waited < 30_000 && lines.length === before; waited += 50) vi.advanceTimersByTime(50);
  expect(lines.length).toBeGreaterThan(before);
}
