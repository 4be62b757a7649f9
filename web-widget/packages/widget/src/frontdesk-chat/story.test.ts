import { describe, expect, it } from 'vitest';
import { freshChat, type MountedChat } from '../../dev/mounted-chat';

let chat: MountedChat;
freshChat(fresh => (chat = fresh));

describe('a person', () => {
  it('is waited for in the queue, with place and time', async () => {
    await chat.mount();
    await chat.hears({ type: 'state', owner: 'queue', position: 2, wait_s: 240, presence: 'online' });
    expect(chat.shown('.queue')).toEqual(['You are number 2 in line Expected wait: about 4 minutes']);
    await chat.hears({ type: 'state', owner: 'queue', position: 1, wait_s: 20, presence: 'online' });
    expect(chat.shown('.queue')).toEqual(['You are next in line Expected wait: about a minute']);
  });

  it('joins with name and face, is told apart from the bot, and reads', async () => {
    await chat.mount();
    await chat.say('a person please');
    expect(chat.shown('fd-chat-header h2')).toEqual(['Jonas Weber']);
    expect(chat.shown('[data-event] .text')).toEqual(['Jonas Weber has joined.']);
    expect(chat.shown('.face')).toEqual(['Jonas Weber']);
    expect(chat.shown('.delivery')).toEqual(['Read']);
    expect(chat.shown('fd-leave-form')).toEqual([]);
    expect(chat.shown('.ways button')).toEqual([]);
  });

  it('is told how far was read, by what was on screen', async () => {
    await chat.mount();
    await chat.say('a person please');
    await new Promise(done => setTimeout(done, 350));
    expect(chat.heard('read').at(-1)).toEqual({ type: 'read', seq: chat.desk.turns.length });
  });

  it('is told nothing of turns behind a closed window', async () => {
    await chat.mount();
    chat.element.close();
    await chat.settle();
    await chat.hears({ type: 'turn', seq: 1, speaker: 'agent', text: 'Are you there?', at: new Date().toISOString() });
    await new Promise(done => setTimeout(done, 400));
    expect(chat.heard('read')).toEqual([]);
    expect(chat.shown('.count')).toEqual(['1']);
  });

  it('says, while nobody is on duty, when somebody will be', async () => {
    chat.desk.welcome = { ...chat.desk.welcome, away: 'We are back at nine.' };
    chat.desk.state = { owner: 'bot', status: 'open', presence: 'offline' };
    await chat.mount();
    expect(chat.shown('fd-chat-notice .line')).toEqual(['We are back at nine.']);
    await chat.hears({ type: 'state', owner: 'bot', presence: 'online' });
    expect(chat.shown('fd-chat-notice .line')).toEqual([]);
  });
});

describe('the end', () => {
  it('is asked for, confirmed, rated and thanked for', async () => {
    await chat.mount();
    await chat.say('hello');
    await chat.click('.more');
    await chat.click('fd-chat-menu #list button', -1);
    expect(chat.shown('fd-end-question h3')).toEqual(['End the conversation?']);
    await chat.click('fd-end-question .submit');
    expect(chat.heard('end')).toHaveLength(1);
    const radio = chat.all<HTMLInputElement>('fd-csat-form input')[3];
    radio?.click();
    await chat.settle();
    await chat.fill('fd-csat-form textarea', ' quick ');
    await chat.click('fd-csat-form .submit');
    expect(chat.heard('csat')).toMatchObject([{ score: 4, comment: 'quick' }]);
    expect(chat.shown('fd-chat-closed .done')).toEqual(['Thank you for telling us.']);
  });

  it('is not reached when the visitor thinks better of it', async () => {
    await chat.mount();
    await chat.say('hello');
    await chat.click('.more');
    await chat.click('fd-chat-menu #list button', -1);
    await chat.click('fd-end-question .plain');
    expect(chat.shown('fd-end-question')).toEqual([]);
    expect(chat.heard('end')).toEqual([]);
  });

  it('can be followed by a new conversation', async () => {
    chat.desk.state = { owner: 'bot', status: 'closed' };
    await chat.mount();
    await chat.click('fd-chat-closed .submit');
    expect(chat.heard('hello').at(-1)).not.toHaveProperty('conversation');
  });

  it('can be taken back by writing on', async () => {
    chat.desk.state = { owner: 'bot', status: 'closed' };
    await chat.mount();
    await chat.click('fd-chat-closed .plain');
    await chat.say('one more thing');
    expect(chat.shown('[data-event] .text')).toEqual(['The conversation goes on.']);
    expect(chat.shown('fd-chat-closed')).toEqual([]);
  });
});

describe('the form before the chat', () => {
  it('asks only what the server wants, insists on what it needs, and goes away', async () => {
    chat.desk.welcome = { form: ['name', 'topic?', 'shoe size'] };
    await chat.mount();
    expect(chat.shown('fd-about-form label')).toEqual(['Your name', 'What is it about? (optional)']);
    expect(chat.shown('fd-about-form .plain')).toEqual(['Leave a message']);
    await chat.click('fd-about-form .submit');
    expect(chat.shown('.error')).toEqual(['Please fill this in.']);
    await chat.fill('input#name', 'Mei');
    await chat.click('fd-about-form .submit');
    expect(chat.heard('about')).toMatchObject([{ name: 'Mei' }]);
    expect(chat.shown('fd-about-form')).toEqual([]);
  });

  it('can be skipped where it needs nothing, and does not come back', async () => {
    chat.desk.welcome = { form: ['contact?'] };
    await chat.mount();
    await chat.click('fd-about-form .plain');
    expect(chat.heard('about')).toEqual([]);
    chat.element.remove();
    await chat.mount();
    expect(chat.shown('fd-about-form')).toEqual([]);
  });
});
