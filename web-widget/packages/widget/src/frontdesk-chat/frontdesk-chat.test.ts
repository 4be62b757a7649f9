import type { Attachment, ClientFrame } from '@frontdesk/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deep, deepAll } from '../../dev/deep';
import { ScriptedFiles } from '../../dev/scripted-files';
import { newDesk, ScriptedSocket, type ScriptedDesk } from '../../dev/scripted-socket';
import { FrontdeskChat } from './frontdesk-chat';

let desk: ScriptedDesk;
let chat: FrontdeskChat;
let uploaded: Attachment[];
let files: ScriptedFiles;

async function settle(): Promise<void> {
  for (let i = 0; i < 12; i++) await new Promise(done => setTimeout(done, 1));
}

async function mount(lang = 'en'): Promise<void> {
  chat = new FrontdeskChat();
  chat.lang = lang;
  chat.given = { connect: () => new ScriptedSocket(desk, 0, uploaded), files };
  document.body.append(chat);
  await settle();
}

const shown = (selector: string): string[] =>
  deepAll(chat.shadowRoot as ShadowRoot, selector).map(element =>
    (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
const find = <E extends Element = HTMLElement>(selector: string): E => deep<E>(chat.shadowRoot as ShadowRoot, selector);
const heard = <T extends ClientFrame['type']>(type: T) =>
  desk.heard.map(text => JSON.parse(text) as ClientFrame).filter(frame => frame.type === type);

async function click(selector: string): Promise<void> {
  find(selector).click();
  await settle();
}

async function type(text: string, key: Partial<KeyboardEventInit & { keyCode: number }> = {}): Promise<void> {
  const field = find<HTMLTextAreaElement>('textarea');
  field.value = text;
  field.dispatchEvent(new Event('input'));
  const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...key });
  if (key.keyCode !== undefined) Object.defineProperty(event, 'keyCode', { value: key.keyCode });
  if (key.isComposing === true) Object.defineProperty(event, 'isComposing', { value: true });
  field.dispatchEvent(event);
  await settle();
}

function fill(id: string, text: string): void {
  const field = find<HTMLInputElement>(`#${id}`);
  field.value = text;
  field.dispatchEvent(new Event('input'));
}

beforeEach(() => {
  localStorage.clear();
  desk = newDesk();
  uploaded = [];
  files = new ScriptedFiles(0, attachment => void uploaded.push(attachment));
});
afterEach(() => {
  chat.remove();
  vi.useRealTimers();
});

describe('the widget', () => {
  it('opens, greets and offers questions', async () => {
    await mount();
    await click('fd-chat-launcher button');
    expect(find<HTMLDialogElement>('dialog').open).toBe(true);
    expect(shown('.text')[0]).toContain('welcome to Larkfield');
    expect(shown('button')).toContain('Where is my order?');
  });

  it('answers and names the source', async () => {
    await mount();
    await click('fd-chat-launcher button');
    await type('How do I return a chair?');
    expect(shown('.text').at(-1)).toContain('within 30 days');
    expect(shown('cite')).toEqual(['How long do I have to return something?']);
    expect(shown('.text a')).toEqual(['https://shop.example/returns']);
  });

  it('does not send while an input method is open', async () => {
    await mount();
    await click('fd-chat-launcher button');
    await type('tuihuo', { isComposing: true });
    await type('tuihuo', { keyCode: 229 });
    await type('tuihuo', { shiftKey: true });
    expect(heard('say')).toEqual([]);
    await type('退货');
    expect(heard('say')).toMatchObject([{ text: '退货' }]);
  });

  it('offers choices, sends the picked one and closes the list', async () => {
    await mount();
    await click('fd-chat-launcher button');
    await type('my parcel');
    await click('fd-choice-list button');
    expect(heard('choose')).toMatchObject([{ option: 'track_order' }]);
    const button = find<HTMLButtonElement>('fd-choice-list button');
    expect([button.disabled, button.getAttribute('aria-pressed')]).toEqual([true, 'true']);
  });

  it('takes a thumb down and its reason', async () => {
    await mount();
    await click('fd-chat-launcher button');
    await type('return');
    await click('.thumb.down');
    await click('.reasons button');
    expect(heard('rate')).toMatchObject([
      { seq: 2, vote: 'down' },
      { seq: 2, vote: 'down', reason: 'not_my_question' },
    ]);
    expect(shown('.note')).toEqual(['Thank you, we will look into it.']);
  });

  it('reaches a person: asks, opens the form, checks it, sends it and thanks', async () => {
    await mount();
    await click('fd-chat-launcher button');
    await type('hello');
    await click('.ways button');
    expect(heard('human')).toHaveLength(1);
    await click('.submit');
    expect(shown('.error')).toEqual(['Please tell us how to reach you.', 'Please write your message.']);
    fill('contact', 'mei@example.com');
    fill('message', 'Please call me');
    await settle();
    await click('.submit');
    expect(heard('leave')).toMatchObject([{ contact: 'mei@example.com', message: 'Please call me' }]);
    expect(shown('.done p')[0]).toContain('Thank you');
  });

  it('shows the history after a reload', async () => {
    await mount();
    await click('fd-chat-launcher button');
    await type('How do I return a chair?');
    chat.remove();
    await mount();
    expect(shown('.text')).toContain('How do I return a chair?');
    expect(find<HTMLDialogElement>('dialog').open).toBe(true);
  });

  it('does not open the form for a hand-off of long ago', async () => {
    await mount();
    await click('fd-chat-launcher button');
    await type('a person please');
    expect(shown('fd-leave-form')).toHaveLength(1);
    chat.remove();
    await mount();
    expect(shown('.text')).toContain('a person please');
    expect(shown('fd-leave-form')).toHaveLength(0);
    expect(shown('.desk')).toEqual(['Leave a message']);
  });

  it('says that a message was refused and sends it again on request', async () => {
    await mount();
    await click('fd-chat-launcher button');
    await type('refuse me');
    expect(shown('.failed span')).toEqual(['Not sent. A message may hold 4000 characters at most.']);
    await click('.failed button');
    const [first, second] = heard('say');
    expect(second).toEqual(first);
  });

  it('counts what came while it was closed', async () => {
    await mount();
    await click('fd-chat-launcher button');
    await type('return');
    chat.close();
    await settle();
    expect(shown('.count')).toEqual([]);
    localStorage.removeItem('frontdesk:note:read');
    localStorage.removeItem('frontdesk:note:open');
    chat.remove();
    await mount();
    expect(shown('.count')).toEqual(['1']);
  });

  it('speaks Chinese when asked to, and tells the page', async () => {
    await mount();
    const told = vi.fn();
    chat.addEventListener('frontdesk-language', event => void told((event as CustomEvent<string>).detail));
    await click('fd-chat-launcher button');
    await click('.language');
    expect(told).toHaveBeenCalledWith('zh');
    expect(shown('.ways button')).toEqual(['转人工客服', '留言']);
    await new Promise(done => setTimeout(done, 30));
    expect(shown('.text')[0]).toContain('云雀良品');
  });

  it('closes on Escape', async () => {
    await mount();
    await click('fd-chat-launcher button');
    find('dialog').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await settle();
    expect(find<HTMLDialogElement>('dialog').open).toBe(false);
  });

  it('keeps the draft over a reload', async () => {
    await mount();
    await click('fd-chat-launcher button');
    await type('half a thou', { key: 'x' });
    chat.remove();
    await mount();
    expect(find<HTMLTextAreaElement>('textarea').value).toBe('half a thou');
  });
});
