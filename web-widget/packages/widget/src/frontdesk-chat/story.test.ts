import type { Attachment, ClientFrame } from '@frontdesk/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deep, deepAll } from '../../dev/deep';
import { ScriptedFiles } from '../../dev/scripted-files';
import { newDesk, ScriptedSocket, type ScriptedDesk } from '../../dev/scripted-socket';
import { FrontdeskChat } from './frontdesk-chat';

let desk: ScriptedDesk;
let chat: FrontdeskChat;
let uploaded: Attachment[];
let socket: ScriptedSocket;

const settle = async (): Promise<void> => {
  for (let i = 0; i < 16; i++) await new Promise(done => setTimeout(done, 1));
};

async function mount(): Promise<void> {
  chat = new FrontdeskChat();
  chat.lang = 'en';
  chat.given = {
    connect: () => (socket = new ScriptedSocket(desk, 0, uploaded)),
    files: new ScriptedFiles(0, attachment => void uploaded.push(attachment)),
  };
  document.body.append(chat);
  chat.open();
  await settle();
}

const root = () => chat.shadowRoot as ShadowRoot;
const shown = (selector: string): string[] =>
  deepAll(root(), selector).map(element => (element.textContent ?? '').replace(/\s+/g, ' ').trim());
const heard = <T extends ClientFrame['type']>(type: T) =>
  desk.heard.map(text => JSON.parse(text) as ClientFrame).filter(frame => frame.type === type);

async function click(selector: string, at = 0): Promise<void> {
  deepAll(root(), selector).at(at)?.click();
  await settle();
}

async function say(text: string): Promise<void> {
  const field = deep<HTMLTextAreaElement>(root(), 'fd-chat-composer textarea');
  field.value = text;
  field.dispatchEvent(new Event('input'));
  await settle();
  await click('.send');
}

function fill(selector: string, text: string): void {
  const field = deep<HTMLInputElement>(root(), selector);
  field.value = text;
  field.dispatchEvent(new Event('input'));
}

async function attach(...files: File[]): Promise<void> {
  const paste = new Event('paste', { bubbles: true, cancelable: true });
  Object.defineProperty(paste, 'clipboardData', { value: { files } });
  deep(root(), 'fd-chat-composer textarea').dispatchEvent(paste);
  await settle();
}

const photo = (name = 'crack.png', size = 9) => new File([new Uint8Array(size)], name, { type: 'image/png' });
const tell = (frame: object) => socket.onmessage?.({ data: JSON.stringify(frame) });

beforeEach(() => {
  localStorage.clear();
  uploaded = [];
  desk = newDesk({ staffed: true, state: { owner: 'bot', status: 'open', presence: 'online' } });
});
afterEach(() => chat.remove());

describe('a person', () => {
  it('is waited for in the queue, with place and time', async () => {
    await mount();
    tell({ type: 'state', owner: 'queue', position: 2, wait_s: 240, presence: 'online' });
    await settle();
    expect(shown('.queue')).toEqual(['You are number 2 in line Expected wait: about 4 minutes']);
    tell({ type: 'state', owner: 'queue', position: 1, wait_s: 20, presence: 'online' });
    await settle();
    expect(shown('.queue')).toEqual(['You are next in line Expected wait: about a minute']);
  });

  it('joins with name and face, is told apart from the bot, and reads', async () => {
    await mount();
    await say('a person please');
    expect(shown('fd-chat-header h2')).toEqual(['Jonas Weber']);
    expect(shown('[data-event] .text')).toEqual(['Jonas Weber has joined.']);
    expect(shown('.face')).toEqual(['Jonas Weber']);
    expect(shown('.delivery')).toEqual(['Read']);
    expect(shown('fd-leave-form')).toEqual([]);
    expect(shown('.ways button')).toEqual([]);
  });

  it('is told how far was read, by what was on screen', async () => {
    await mount();
    await say('a person please');
    await new Promise(done => setTimeout(done, 350));
    expect(heard('read').at(-1)).toEqual({ type: 'read', seq: desk.turns.length });
  });

  it('is told nothing of turns behind a closed window', async () => {
    await mount();
    chat.close();
    await settle();
    tell({ type: 'turn', seq: 1, speaker: 'agent', text: 'Are you there?', at: new Date().toISOString() });
    await new Promise(done => setTimeout(done, 400));
    expect(heard('read')).toEqual([]);
    expect(shown('.count')).toEqual(['1']);
  });

  it('says, while nobody is on duty, when somebody will be', async () => {
    desk.welcome = { ...desk.welcome, away: 'We are back at nine.' };
    desk.state = { owner: 'bot', status: 'open', presence: 'offline' };
    await mount();
    expect(shown('fd-chat-notice .line')).toEqual(['We are back at nine.']);
    tell({ type: 'state', owner: 'bot', presence: 'online' });
    await settle();
    expect(shown('fd-chat-notice .line')).toEqual([]);
  });
});

describe('a file', () => {
  it('is uploaded, shown while it waits, and sent with the message', async () => {
    await mount();
    await attach(photo());
    expect(shown('fd-file-tray .name')).toEqual(['crack.png']);
    await say('look');
    expect(heard('say')).toMatchObject([{ text: 'look', attachments: [uploaded[0]?.id] }]);
    expect(shown('fd-file-tray .name')).toEqual([]);
    await vi.waitFor(() => expect(deepAll(root(), '.picture img')).toHaveLength(1));
  });

  it('can be all there is to say', async () => {
    await mount();
    await attach(photo());
    await click('.send');
    expect(heard('say')).toMatchObject([{ text: '', attachments: [uploaded[0]?.id] }]);
    expect(shown('.entry.visitor .bubble')).toEqual([]);
  });

  it.each([
    ['too large', photo('big.png', 10_000_001), '“big.png” is too large. A file may have at most 10 MB.'],
    ['of no allowed kind', new File(['<svg/>'], 'x.svg', { type: 'image/svg+xml' }), '“x.svg” cannot be sent.'],
    ['empty', photo('none.png', 0), '“none.png” is empty.'],
  ])('that is %s is refused before it is sent, in one sentence', async (_, file, sentence) => {
    await mount();
    await attach(file);
    expect(shown('.problem')[0]).toContain(sentence);
    expect(shown('fd-file-tray .name')).toEqual([]);
  });

  it('stays with a way to try again where the upload broke or was refused', async () => {
    await mount();
    await attach(photo('refuse.png'), photo('break.png'));
    expect(shown('.problem')[0]).toContain('could not be uploaded');
    expect(deepAll(root(), 'li[data-failed]')).toHaveLength(2);
    await click('li[data-failed] button');
    expect(shown('.problem')).toEqual(['“refuse.png” could not be uploaded. It is not what it says.']);
    await click('li[data-failed] button', -1);
    expect(shown('fd-file-tray .name')).toEqual(['refuse.png']);
  });

  it('is one of at most five', async () => {
    await mount();
    await attach(...[1, 2, 3, 4, 5, 6].map(i => photo(`${i}.png`)));
    expect(shown('fd-file-tray .name')).toHaveLength(5);
    expect(shown('.problem')).toEqual(['A message can carry at most 5 files.']);
  });

  it('cannot be attached where the server takes none', async () => {
    desk.welcome = {};
    await mount();
    await attach(photo());
    expect(shown('.clip')).toEqual([]);
    expect(shown('fd-file-tray .name')).toEqual([]);
  });
});

describe('the end', () => {
  it('is asked for, confirmed, rated and thanked for', async () => {
    await mount();
    await say('hello');
    await click('.more');
    await click('fd-chat-menu #list button', -1);
    expect(shown('fd-end-question h3')).toEqual(['End the conversation?']);
    await click('fd-end-question .submit');
    expect(heard('end')).toHaveLength(1);
    const radio = deepAll<HTMLInputElement>(root(), 'fd-csat-form input')[3];
    radio?.click();
    await settle();
    fill('fd-csat-form textarea', ' quick ');
    await click('fd-csat-form .submit');
    expect(heard('csat')).toMatchObject([{ score: 4, comment: 'quick' }]);
    expect(shown('fd-chat-closed .done')).toEqual(['Thank you for telling us.']);
  });

  it('is not reached when the visitor thinks better of it', async () => {
    await mount();
    await say('hello');
    await click('.more');
    await click('fd-chat-menu #list button', -1);
    await click('fd-end-question .plain');
    expect(shown('fd-end-question')).toEqual([]);
    expect(heard('end')).toEqual([]);
  });

  it('can be followed by a new conversation', async () => {
    desk.state = { owner: 'bot', status: 'closed' };
    await mount();
    await click('fd-chat-closed .submit');
    expect(heard('hello').at(-1)).not.toHaveProperty('conversation');
  });

  it('can be taken back by writing on', async () => {
    desk.state = { owner: 'bot', status: 'closed' };
    await mount();
    await click('fd-chat-closed .plain');
    await say('one more thing');
    expect(shown('[data-event] .text')).toEqual(['The conversation goes on.']);
    expect(shown('fd-chat-closed')).toEqual([]);
  });
});

describe('the form before the chat', () => {
  it('asks only what the server wants, insists on what it needs, and goes away', async () => {
    desk.welcome = { form: ['name', 'topic?', 'shoe size'] };
    await mount();
    expect(shown('fd-about-form label')).toEqual(['Your name', 'What is it about? (optional)']);
    expect(shown('fd-about-form .plain')).toEqual([]);
    await click('fd-about-form .submit');
    expect(shown('.error')).toEqual(['Please fill this in.']);
    fill('input#name', 'Mei');
    await click('fd-about-form .submit');
    expect(heard('about')).toMatchObject([{ name: 'Mei' }]);
    expect(shown('fd-about-form')).toEqual([]);
  });

  it('can be skipped where it needs nothing, and does not come back', async () => {
    desk.welcome = { form: ['contact?'] };
    await mount();
    await click('fd-about-form .plain');
    expect(heard('about')).toEqual([]);
    chat.remove();
    await mount();
    expect(shown('fd-about-form')).toEqual([]);
  });
});

describe('what comes over the wire', () => {
  it.each(['<img src=x onerror=boom>', '"><script>boom()</script>', 'javascript:boom()', '{{7*7}}'])(
    'is shown as it is and never as markup: %s',
    async evil => {
      desk.welcome = { away: evil, form: [evil], files: { largest_bytes: 1, types: [evil] } };
      await mount();
      const agent = { name: evil, picture: evil };
      tell({ type: 'state', owner: 'agent', agent });
      const attachments = [{ id: evil, name: evil, media_type: evil, bytes: 1 }];
      const at = new Date().toISOString();
      tell({ type: 'turn', seq: 1, speaker: 'agent', text: evil, agent, attachments, at });
      tell({ type: 'turn', seq: 2, speaker: 'system', text: '', event: evil, agent, at });
      tell({ type: 'turn', seq: 3, speaker: 'system', text: '', event: 'joined', agent, at });
      await settle();
      expect(deepAll(root(), 'script, [onerror], a[href^="javascript"]')).toEqual([]);
      for (const picture of deepAll<HTMLImageElement>(root(), 'img')) expect(picture.src).toMatch(/^http:/);
      expect(shown('.entry.agent .text')).toEqual([evil]);
      expect(shown('fd-attachment-list .name')).toEqual([evil]);
      expect(shown('fd-chat-header h2')).toEqual([evil]);
      expect(shown('[data-event] .text')).toEqual([`${evil} has joined.`]);
    },
  );
});

describe('the page', () => {
  it('says who the visitor is, and hears whether that was accepted', async () => {
    await mount();
    const told = vi.fn();
    chat.addEventListener('frontdesk-identity', event => void told((event as CustomEvent).detail));
    chat.identify('forged');
    await settle();
    expect(told).toHaveBeenLastCalledWith({ verified: false, reason: 'That is not you.' });
    chat.identify('genuine');
    await settle();
    expect(told).toHaveBeenLastCalledWith({ verified: true });
  });

  it('is told what was not read yet', async () => {
    await mount();
    const told = vi.fn();
    chat.addEventListener('frontdesk-unread', event => void told((event as CustomEvent).detail));
    chat.close();
    await settle();
    tell({ type: 'turn', seq: 1, speaker: 'agent', text: 'Hello?', at: new Date().toISOString() });
    await settle();
    expect(told).toHaveBeenLastCalledWith(1);
  });
});
