import type { Part } from '@frontdesk/protocol';
import { describe, expect, it } from 'vitest';
import { freshChat, type MountedChat } from '../../dev/mounted-chat';

let chat: MountedChat;
freshChat(fresh => (chat = fresh));

const hear = (parts: readonly Part[]): Promise<unknown> =>
  chat.hears({
    type: 'turn',
    seq: 1,
    speaker: 'bot',
    text: 'Here it is.',
    decision: 'answer',
    at: '2026-11-26T10:00:00Z',
    parts,
  });

describe('what a reply shows besides its words', () => {
  it('is a card with its rows and the way to more', async () => {
    await chat.mount();
    await hear([
      {
        type: 'card',
        title: 'Order SF100234',
        rows: [{ label: 'Status', value: 'On its way' }],
        link: { label: 'Follow it', url: 'https://shop.example/track?n=SF100234' },
      },
    ]);
    expect(chat.shown('fd-part-list h3')).toEqual(['Order SF100234']);
    expect(chat.shown('fd-part-list dt')).toEqual(['Status']);
    expect(chat.shown('fd-part-list dd')).toEqual(['On its way']);
    expect(chat.shown('fd-part-list a')).toEqual(['Follow it']);
  });

  it('is a list or a link', async () => {
    await chat.mount();
    await hear([
      { type: 'list', title: 'Bring', items: ['the parcel', 'the code'] },
      { type: 'link', label: 'Help', url: 'https://shop.example/help' },
    ]);
    expect(chat.shown('fd-part-list li')).toEqual(['the parcel', 'the code']);
    expect(chat.shown('fd-part-list a')).toEqual(['Help']);
  });

  it('is never markup', async () => {
    await chat.mount();
    await hear([
      { type: 'card', title: '<img src=x onerror=alert(1)>', rows: [{ label: '<b>a</b>', value: '[x](y)' }] },
    ]);
    expect(chat.shown('fd-part-list h3')).toEqual(['<img src=x onerror=alert(1)>']);
    expect(chat.shown('fd-part-list img')).toEqual([]);
    expect(chat.shown('fd-part-list dt')).toEqual(['<b>a</b>']);
  });

  it('leaves out what this widget does not know', async () => {
    await chat.mount();
    await hear([{ type: 'map', lat: 1 } as unknown as Part, { type: 'list', items: ['one'] }]);
    expect(chat.shown('fd-part-list li')).toEqual(['one']);
  });
});
