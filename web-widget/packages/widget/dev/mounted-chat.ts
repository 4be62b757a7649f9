import type { Attachment, ClientFrame } from '@frontdesk/protocol';
import { afterEach, beforeEach } from 'vitest';
import { FrontdeskChat } from '../src/frontdesk-chat/frontdesk-chat';
import { deep, deepAll } from './deep';
import { ScriptedFiles } from './scripted-files';
import { newDesk, ScriptedSocket, type ScriptedDesk } from './scripted-socket';

/** The widget on a page in front of the scripted desk, with what a test does and sees there. */
export class MountedChat {
  readonly uploaded: Attachment[] = [];
  desk: ScriptedDesk = newDesk({ staffed: true, state: { owner: 'bot', status: 'open', presence: 'online' } });
  element = new FrontdeskChat();
  private socket: ScriptedSocket | undefined;

  async mount(): Promise<void> {
    this.element = new FrontdeskChat();
    this.element.lang = 'en';
    this.element.given = {
      connect: () => (this.socket = new ScriptedSocket(this.desk, 0, this.uploaded)),
      files: new ScriptedFiles(0, attachment => void this.uploaded.push(attachment)),
    };
    document.body.append(this.element);
    this.element.open();
    await this.settle();
  }

  async settle(): Promise<void> {
    for (let i = 0; i < 16; i++) await new Promise(done => setTimeout(done, 1));
  }

  all<E extends Element = HTMLElement>(selector: string): E[] {
    return deepAll<E>(this.element.shadowRoot as ShadowRoot, selector);
  }

  /** The words of whatever matches. */
  shown(selector: string): string[] {
    return this.all(selector).map(element => (element.textContent ?? '').replace(/\s+/g, ' ').trim());
  }

  /** The frames of a type that the desk heard. */
  heard(type: ClientFrame['type']): ClientFrame[] {
    return this.desk.heard.map(text => JSON.parse(text) as ClientFrame).filter(frame => frame.type === type);
  }

  async click(selector: string, at = 0): Promise<void> {
    this.all(selector).at(at)?.click();
    await this.settle();
  }

  async fill(selector: string, text: string): Promise<void> {
    const field = deep<HTMLInputElement>(this.element.shadowRoot as ShadowRoot, selector);
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await this.settle();
  }

  async say(text: string): Promise<void> {
    await this.fill('fd-chat-composer textarea', text);
    await this.click('.send');
  }

  async paste(...files: File[]): Promise<void> {
    const paste = new Event('paste', { bubbles: true, cancelable: true });
    Object.defineProperty(paste, 'clipboardData', { value: { files } });
    this.all('fd-chat-composer textarea')[0]?.dispatchEvent(paste);
    await this.settle();
  }

  /** The desk says `frame`. */
  async hears(frame: object): Promise<void> {
    this.socket?.onmessage?.({ data: JSON.stringify(frame) });
    await this.settle();
  }
}

/** A fresh chat in a browser that remembers nothing, for each test. */
export function freshChat(given: (chat: MountedChat) => void): void {
  let chat: MountedChat;
  beforeEach(() => {
    localStorage.clear();
    chat = new MountedChat();
    given(chat);
  });
  afterEach(() => chat.element.remove());
}
