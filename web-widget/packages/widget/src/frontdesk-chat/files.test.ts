import { describe, expect, it, vi } from 'vitest';
import { freshChat, type MountedChat } from '../../dev/mounted-chat';

let chat: MountedChat;
freshChat(fresh => (chat = fresh));

const photo = (name = 'crack.png', size = 9) => new File([new Uint8Array(size)], name, { type: 'image/png' });

describe('a file', () => {
  it('is uploaded, shown while it waits, and sent with the message', async () => {
    await chat.mount();
    await chat.paste(photo());
    expect(chat.shown('fd-file-tray .name')).toEqual(['crack.png']);
    await chat.say('look');
    expect(chat.heard('say')).toMatchObject([{ text: 'look', attachments: [chat.uploaded[0]?.id] }]);
    expect(chat.shown('fd-file-tray .name')).toEqual([]);
    await vi.waitFor(() => expect(chat.all('.picture img')).toHaveLength(1));
  });

  it('can be all there is to say', async () => {
    await chat.mount();
    await chat.paste(photo());
    await chat.click('.send');
    expect(chat.heard('say')).toMatchObject([{ text: '', attachments: [chat.uploaded[0]?.id] }]);
    expect(chat.shown('.entry.visitor .bubble')).toEqual([]);
  });

  it.each([
    ['too large', photo('big.png', 10_000_001), '“big.png” is too large. A file may have at most 10 MB.'],
    ['of no allowed kind', new File(['<svg/>'], 'x.svg', { type: 'image/svg+xml' }), '“x.svg” cannot be sent.'],
    ['empty', photo('none.png', 0), '“none.png” is empty.'],
  ])('that is %s is refused before it is sent, in one sentence', async (_, file, sentence) => {
    await chat.mount();
    await chat.paste(file);
    expect(chat.shown('.problem')[0]).toContain(sentence);
    expect(chat.shown('fd-file-tray .name')).toEqual([]);
  });

  it('stays with a way to try again where the upload broke or was refused', async () => {
    await chat.mount();
    await chat.paste(photo('refuse.png'), photo('break.png'));
    expect(chat.shown('.problem')[0]).toContain('could not be uploaded');
    expect(chat.all('li[data-failed]')).toHaveLength(2);
    await chat.click('li[data-failed] button');
    expect(chat.shown('.problem')).toEqual(['“refuse.png” could not be uploaded. It is not what it says.']);
    await chat.click('li[data-failed] button', -1);
    expect(chat.shown('fd-file-tray .name')).toEqual(['refuse.png']);
  });

  it('is one of at most five', async () => {
    await chat.mount();
    await chat.paste(...[1, 2, 3, 4, 5, 6].map(i => photo(`${i}.png`)));
    expect(chat.shown('fd-file-tray .name')).toHaveLength(5);
    expect(chat.shown('.problem')).toEqual(['A message can carry at most 5 files.']);
  });

  it('cannot be attached where the server takes none', async () => {
    chat.desk.welcome = {};
    await chat.mount();
    await chat.paste(photo());
    expect(chat.shown('.clip')).toEqual([]);
    expect(chat.shown('fd-file-tray .name')).toEqual([]);
  });
});
