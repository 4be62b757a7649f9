import { afterEach, describe, expect, it, vi } from 'vitest';
import { newDesk, ScriptedSocket } from '../dev/scripted-socket';
import { FrontdeskChat } from './frontdesk-chat/frontdesk-chat';
import { offerTo, type PageApi } from './page-api';

let chat: FrontdeskChat | null = null;

function mounted(): FrontdeskChat {
  const desk = newDesk();
  chat = new FrontdeskChat();
  chat.given = { connect: () => new ScriptedSocket(desk) };
  document.body.append(chat);
  return chat;
}

afterEach(() => {
  chat?.remove();
  chat = null;
  delete window.frontdesk;
  localStorage.clear();
});

describe('what a page can do by window.frontdesk', () => {
  it('opens and closes the window and hears of both until it no longer wants to', () => {
    mounted();
    const api = offerTo(window, () => chat);
    const [opened, closed] = [vi.fn(), vi.fn()];
    const enough = api.on('open', opened);
    api.on('close', closed);
    api.open();
    api.close();
    enough();
    api.open();
    expect([opened.mock.calls.length, closed.mock.calls.length]).toEqual([1, 1]);
  });

  it('is carried out later where the page asked before the script was there', () => {
    const opened = vi.fn();
    window.frontdesk = [
      ['on', 'open', opened],
      ['identify', 'jwt'],
    ];
    (window.frontdesk as unknown as unknown[]).push(['open']);
    mounted();
    offerTo(window, () => chat);
    expect(opened).toHaveBeenCalledOnce();
    expect((window.frontdesk as unknown as PageApi).push).toBeTypeOf('function');
  });

  it('works with the stand-in of the documentation, which takes calls as methods', () => {
    const calls: unknown[] = [];
    const stand = new Proxy(calls, {
      get: (_, name) => calls[name as keyof unknown[]] ?? ((...given: unknown[]) => calls.push([name, ...given])),
    }) as unknown as PageApi;
    window.frontdesk = stand;
    stand.open();
    mounted();
    const api = offerTo(window, () => chat);
    const closed = vi.fn();
    api.on('close', closed);
    api.close();
    expect(closed).toHaveBeenCalledOnce();
  });

  it('says a mistake of the page in its console and goes on with the next call', () => {
    mounted();
    const said: string[] = [];
    vi.stubGlobal('reportError', (e: Error) => said.push(e.message));
    const opened = vi.fn();
    const api = offerTo(window, () => chat);
    api.push(['explode'], ['push', []], ['on', 'open', opened], ['open']);
    vi.unstubAllGlobals();
    expect(said).toEqual(['frontdesk has no method "explode"', 'frontdesk has no method "push"']);
    expect(opened).toHaveBeenCalledOnce();
  });
});
