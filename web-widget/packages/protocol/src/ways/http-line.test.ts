// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HttpDesk } from '../../dev/http-desk';
import { memoryKeep } from '../session/keep';
import { VisitorSession } from '../session/visitor-session';
import { VisitorStore } from '../session/visitor-store';
import { HttpLine } from './http-line';
import { VisitorApi } from './visitor-api';

let desk: HttpDesk;
let base: string;
const open: VisitorSession[] = [];
let keep = memoryKeep();

function visit(): VisitorSession {
  const session = new VisitorSession({
    connect: () => new HttpLine(new VisitorApi(base)),
    store: new VisitorStore(keep, 'http:'),
    locale: 'en',
    random: () => 0,
  });
  open.push(session);
  session.open();
  return session;
}

const texts = (session: VisitorSession) => session.conversation.turns.map(turn => turn.text);
const until = (check: () => void) => vi.waitFor(check, { timeout: 9_000, interval: 10 });

beforeEach(async () => {
  desk = new HttpDesk();
  base = await desk.start();
  keep = memoryKeep();
});
afterEach(async () => {
  for (const session of open.splice(0)) session.close();
  await desk.stop();
});

describe('a visit by HTTP alone', () => {
  it('is greeted, says something in order and hears the replies', async () => {
    const visitor = visit();
    visitor.say('one');
    visitor.say('two');
    await until(() => expect(texts(visitor)).toEqual(['one', 're: one', 'two', 're: two']));
    expect(visitor.conversation).toMatchObject({ greeting: 'Hello', pending: [] });
  });

  it('hears what others say, and how the desk stands', async () => {
    const visitor = visit();
    await until(() => expect(desk.requests).toContain('GET /api/conversations/c/events'));
    desk.add({ speaker: 'agent', text: 'Hello 你好', agent: { name: 'Anna' } });
    desk.tell('state', { owner: 'agent', agent: { name: 'Anna' } });
    await until(() => expect(visitor.conversation).toMatchObject({ owner: 'agent', agent: { name: 'Anna' } }));
    expect(texts(visitor)).toEqual(['Hello 你好']);
  });

  it('misses nothing when the stream is cut', async () => {
    const visitor = visit();
    visitor.say('one');
    await until(() => expect(texts(visitor)).toHaveLength(2));
    desk.cut();
    desk.add({ speaker: 'agent', text: 'meanwhile' });
    await until(() => expect(texts(visitor)).toEqual(['one', 're: one', 'meanwhile']));
  });

  it('says a message once although the answer to it was lost', async () => {
    desk.deaf = true; // or the events tell it first
    const visitor = visit();
    await until(() => expect(visitor.connectionState).toBe('open'));
    desk.breaking = 1;
    visitor.say('once');
    await until(() => expect(texts(visitor)).toEqual(['once', 're: once']));
    expect(visitor.conversation.pending).toEqual([]);
    expect(desk.requests.filter(each => each.endsWith('/messages')).length).toBeGreaterThan(1);
  });

  it('finds the conversation again after a page load', async () => {
    const visitor = visit();
    visitor.say('one');
    await until(() => expect(texts(visitor)).toHaveLength(2));
    visitor.close();
    const later = visit();
    await until(() => expect(texts(later)).toEqual(['one', 're: one']));
    expect(desk.requests.filter(each => each === 'POST /api/conversations')).toHaveLength(1);
  });

  it('asks for what came where a proxy holds events back', async () => {
    desk.deaf = true;
    const visitor = visit();
    await until(() => expect(visitor.connectionState).toBe('open'));
    desk.add({ speaker: 'agent', text: 'can you hear me' });
    await until(() => expect(texts(visitor)).toEqual(['can you hear me']));
  });

  it('says what the server refused, and sends again by itself what met a busy one', async () => {
    const visitor = visit();
    await until(() => expect(visitor.connectionState).toBe('open'));
    visitor.say('far too long');
    await until(() =>
      expect(visitor.conversation.pending[0]?.failure).toEqual({ code: 'text-too-long', title: 'Too long' }),
    );
    desk.refuse.push(503);
    visitor.say('short');
    await until(() => expect(texts(visitor)).toEqual(['short', 're: short']));
  });

  it('starts a new conversation when the server does not know the old one', async () => {
    keep.setItem('http:visitor', JSON.stringify({ token: 'gone', conversation: 'old', epoch: 'e' }));
    const visitor = visit();
    await until(() => expect(visitor.conversation.id).toBe('c'));
  });

  it('does not come back to a server that refuses the page', async () => {
    desk.refuse.push(403);
    const visitor = visit();
    await until(() => expect(visitor.stopped).toBe('refused'));
  });
});
