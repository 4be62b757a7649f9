import { describe, expect, it, vi } from 'vitest';
import { freshChat, type MountedChat } from '../../dev/mounted-chat';

let chat: MountedChat;
freshChat(fresh => (chat = fresh));

describe('what comes over the wire', () => {
  it.each(['<img src=x onerror=boom>', '"><script>boom()</script>', 'javascript:boom()', '{{7*7}}'])(
    'is shown as it is and never as markup: %s',
    async evil => {
      chat.desk.welcome = { away: evil, form: [evil], files: { largest_bytes: 1, types: [evil] } };
      await chat.mount();
      const agent = { name: evil, picture: evil };
      await chat.hears({ type: 'state', owner: 'agent', agent });
      const attachments = [{ id: evil, name: evil, media_type: evil, bytes: 1 }];
      const at = new Date().toISOString();
      await chat.hears({ type: 'turn', seq: 1, speaker: 'agent', text: evil, agent, attachments, at });
      await chat.hears({ type: 'turn', seq: 2, speaker: 'system', text: '', event: evil, agent, at });
      await chat.hears({ type: 'turn', seq: 3, speaker: 'system', text: '', event: 'joined', agent, at });
      expect(chat.all('script, [onerror], a[href^="javascript"]')).toEqual([]);
      for (const picture of chat.all<HTMLImageElement>('img')) expect(picture.src).toMatch(/^http:/);
      expect(chat.shown('.entry.agent .text')).toEqual([evil]);
      expect(chat.shown('fd-attachment-list .name')).toEqual([evil]);
      expect(chat.shown('fd-chat-header h2')).toEqual([evil]);
      expect(chat.shown('[data-event] .text')).toEqual([`${evil} has joined.`]);
    },
  );
});

describe('the page', () => {
  it("gives the widget the company's colour, where the theme reads it", async () => {
    await chat.mount();
    const given = () => chat.element.style.getPropertyValue('--fd-brand-light');
    chat.element.setAttribute('color', '#1f4b7a');
    await chat.settle();
    expect(given()).toBe('rgb(31 75 122)');
    chat.element.setAttribute('color', 'red; background: url(x)');
    await chat.settle();
    expect(given()).toBe('');
  });

  it('says who the visitor is, and hears whether that was accepted', async () => {
    await chat.mount();
    const told = vi.fn();
    chat.element.addEventListener('frontdesk-identity', event => void told((event as CustomEvent).detail));
    chat.element.identify('forged');
    await chat.settle();
    expect(told).toHaveBeenLastCalledWith({ verified: false, reason: 'That is not you.' });
    chat.element.identify('genuine');
    await chat.settle();
    expect(told).toHaveBeenLastCalledWith({ verified: true });
  });

  it('is told what was not read yet', async () => {
    await chat.mount();
    const told = vi.fn();
    chat.element.addEventListener('frontdesk-unread', event => void told((event as CustomEvent).detail));
    chat.element.close();
    await chat.settle();
    await chat.hears({ type: 'turn', seq: 1, speaker: 'agent', text: 'Hello?', at: new Date().toISOString() });
    expect(told).toHaveBeenLastCalledWith(1);
  });
});
