import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bot, Line, welcome } from '../../dev/scripted-line';
import { Connection } from '../session/connection';
import { EitherWay } from './either-way';

let sockets: Line[];
let https: Line[];
let connection: Connection;

beforeEach(() => {
  vi.useFakeTimers();
  [sockets, https] = [[], []];
  const dial = (lines: Line[]) => () => {
    const line = new Line();
    lines.push(line);
    return line;
  };
  const ways = new EitherWay(dial(sockets), dial(https), 20_000);
  connection = new Connection(ways.connect, { opened: () => {}, heard: () => {}, changed: () => {} });
  connection.open();
});
afterEach(() => {
  connection.close();
  vi.useRealTimers();
});

/** The newest of `lines` ends without having opened, and the next one is dialled. */
function fails(lines: Line[]): void {
  const before = sockets.length + https.length;
  lines.at(-1)?.onclose?.({ code: 1006 });
  for (let i = 0; i < 700 && sockets.length + https.length === before; i++) vi.advanceTimersByTime(50);
}

function worksByHttp(): Line {
  fails(sockets);
  fails(sockets);
  const line = https[0] as Line;
  line.onopen?.();
  line.tell(welcome(), bot(1));
  return line;
}

describe('the way to the server', () => {
  it('is a socket as long as one opens, however often it breaks', () => {
    for (let i = 0; i < 5; i++) {
      sockets.at(-1)?.onopen?.();
      sockets.at(-1)?.tell(welcome());
      fails(sockets);
    }
    expect([sockets.length, https.length]).toEqual([6, 0]);
  });

  it('is HTTP after two sockets in a row that did not open', () => {
    worksByHttp();
    expect([sockets.length, https.length]).toEqual([2, 1]);
    fails(https);
    expect([sockets.length, https.length]).toEqual([2, 2]);
  });

  it('is HTTP as well where sockets are silent instead of refused', () => {
    vi.advanceTimersByTime(30_000);
    expect(https.length).toBe(1);
  });

  it('is a socket again where HTTP does not work either', () => {
    fails(sockets);
    fails(sockets);
    fails(https);
    expect([sockets.length, https.length]).toEqual([3, 1]);
  });

  it('goes back to a socket as soon as one opens', () => {
    const line = worksByHttp();
    vi.advanceTimersByTime(20_000);
    const probe = sockets.at(-1) as Line;
    expect(sockets).toHaveLength(3);
    expect(line.closed).toBe(false);
    probe.onopen?.();
    expect([probe.closed, line.closed]).toEqual([true, true]);
    vi.advanceTimersByTime(1);
    expect([sockets.length, https.length]).toEqual([4, 1]);
  });
});
