import { VisitorApi } from '@frontdesk/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deepAll } from '../../dev/deep';
import { ScriptedFiles } from '../../dev/scripted-files';
import { newDesk, ScriptedSocket } from '../../dev/scripted-socket';
import { FrontdeskChat } from './frontdesk-chat';

const message = { id: 'm1', text: 'Can I help you with your cart?', seconds: 0, pause_days: 3 };
let chat: FrontdeskChat;
let asked: string[];
let told: string[];
let answer: object;

async function settle(): Promise<void> {
  for (let i = 0; i < 12; i++) await new Promise(done => setTimeout(done, 1));
}

async function visit(): Promise<void> {
  chat = new FrontdeskChat();
  chat.lang = 'en';
  chat.given = {
    connect: () => new ScriptedSocket(newDesk(), 0, []),
    files: new ScriptedFiles(0, () => {}),
    api: new VisitorApi('https://desk.example/'),
  };
  document.body.append(chat);
  await settle();
}

const root = (): ShadowRoot => chat.shadowRoot as ShadowRoot;
const bubble = (): string => (root().querySelector('.nudge')?.textContent ?? '').trim();
const press = async (place: number): Promise<void> => {
  root().querySelectorAll<HTMLElement>('.nudge button')[place]?.click();
  await settle();
};

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  asked = [];
  told = [];
  answer = message;
  vi.stubGlobal('fetch', (address: string, request: RequestInit) => {
    if (request.method === 'POST') told.push(`${address.split('/').at(-1)} ${request.body as string}`);
    else asked.push(address);
    return Promise.resolve(new Response(JSON.stringify(answer)));
  });
});
afterEach(() => {
  chat.remove();
  vi.unstubAllGlobals();
});

describe('a proactive message', () => {
  it('opens the chat, which begins with it', async () => {
    await visit();
    expect(asked[0]).toMatch(/api\/conversations\/proactive\?path=%2F.*&lang=en&visit=1$/);
    expect(bubble()).toBe(message.text);
    expect(root().querySelector('.nudge')?.getAttribute('role')).toBe('status');
    await press(0);
    expect(bubble()).toBe('');
    expect(deepAll(root(), '.text')[0]?.textContent).toContain(message.text);
    expect(told).toEqual(['m1 {"event":"shown"}', 'm1 {"event":"opened"}']);
  });

  it('is put away, and does not come back in this visit nor before its pause is over', async () => {
    await visit();
    await press(1);
    expect(bubble()).toBe('');
    expect(told.at(-1)).toBe('m1 {"event":"dismissed"}');
    chat.remove();
    await visit();
    expect(asked).toHaveLength(1);
    chat.remove();
    sessionStorage.clear();
    await visit();
    expect(asked).toHaveLength(1);
  });

  it('counts visits, not pages', async () => {
    answer = {};
    await visit();
    chat.remove();
    await visit();
    chat.remove();
    sessionStorage.clear();
    await visit();
    expect(asked.map(each => each.at(-1))).toEqual(['1', '1', '2']);
    expect(bubble()).toBe('');
  });

  it('stays away from those who opened the chat themselves', async () => {
    answer = { ...message, seconds: 0.4 };
    await visit();
    chat.open();
    await new Promise(done => setTimeout(done, 500));
    chat.close();
    await settle();
    expect(bubble()).toBe('');
    expect(told).toEqual([]);
  });

  it('does without where the server has no answer', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('away')));
    await visit();
    expect(bubble()).toBe('');
  });
});
