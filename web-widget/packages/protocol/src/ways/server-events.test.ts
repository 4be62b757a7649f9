import { describe, expect, it } from 'vitest';
import { EventReader } from './server-events';

const stream =
  'event: turn\nid: 7\ndata: {"seq":7,\r\ndata:"text":"你好"}\n\n: still here\n\nevent:state\rdata: {}\r\r';
const events = [
  { name: 'turn', data: '{"seq":7,\n"text":"你好"}' },
  { name: 'state', data: '{}' },
];

describe('server-sent events', () => {
  it.each([1, 2, 3, 7, 1_000])('are read from pieces of %i characters', size => {
    const reader = new EventReader();
    const found = [];
    for (let i = 0; i < stream.length; i += size) found.push(...reader.read(stream.slice(i, i + size)));
    found.push(...reader.read('\n'));
    expect(found).toEqual(events);
  });

  it('says nothing of comments and of events without data', () => {
    expect(new EventReader().read(': ping\n\nevent: turn\n\n')).toEqual([]);
  });
});
