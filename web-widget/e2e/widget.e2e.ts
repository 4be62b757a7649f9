import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { openChromium } from './chromium';
import { phone, Visit } from './visit';

const url = inject('url');
let browser: Browser;
let visit: Visit;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());
afterEach(async () => {
  expect(visit.errors).toEqual([]);
  await visit.end();
});

const at = (lang: string, options?: typeof phone) => Visit.to(browser, url, lang, options).then(v => (visit = v));

describe('a customer in the shop', () => {
  it.each([
    ['en', 'How do I send something back?', 'From our FAQ', /QR|label|Return item/],
    ['zh', '怎么申请退货？', '来自常见问题', /退货/],
  ])('asks in %s and gets an answer with its source', async (lang, question, from, answer) => {
    await at(lang);
    await visit.openChat();
    const turn = await visit.asks(question);
    expect(await turn.locator('.text').innerText()).toMatch(answer);
    expect(await turn.locator('.source').innerText()).toContain(from);
    expect((await turn.locator('cite').first().innerText()).length).toBeGreaterThan(3);
  });

  it('is greeted and can start with a question from the list', async () => {
    await at('en');
    await visit.openChat();
    const before = await visit.botTurns();
    await visit.page.locator('fd-chat-log .starters button').first().click();
    await visit.botTurn(before);
    expect(await visit.page.locator('.entry.visitor .text').count()).toBe(1);
  });

  it('chooses among what was understood when the question was vague', async () => {
    const unclear = [
      'problem with my account',
      'the kettle I got yesterday leaks, what now',
      'can I change it or send it back',
    ];
    for (const vague of [...unclear, 'a problem with my parcel', 'payment', 'account', 'address']) {
      await at('en'); // a person may have been asked for, which ends the bot's part
      await visit.openChat();
      const turn = await visit.asks(vague);
      const choices = turn.locator('fd-choice-list button');
      if ((await choices.count()) === 0) {
        await visit.end();
        continue;
      }
      const before = await visit.botTurns();
      const label = await choices.first().innerText();
      await choices.first().click();
      await visit.botTurn(before);
      expect(await visit.page.locator('.entry.visitor .text').last().innerText()).toBe(label);
      expect(await choices.first().getAttribute('aria-pressed')).toBe('true');
      return;
    }
    expect.fail('no vague question was met with choices');
  });

  it('rates an answer and says what was wrong; the vote is there after a reload', async () => {
    await at('en');
    await visit.openChat();
    const turn = await visit.asks('How do I send something back?');
    await turn.locator('.thumb.down').click();
    await turn.locator('.reasons button').first().click();
    expect(await turn.locator('.note').innerText()).toContain('look into it');
    await visit.page.reload();
    const thumb = visit.page.locator('.thumb.down');
    await thumb.waitFor();
    expect(await thumb.getAttribute('aria-pressed')).toBe('true');
  });

  it('talks to a person and leaves a message', async () => {
    await at('en');
    await visit.openChat();
    await visit.page.getByRole('button', { name: 'Talk to a person' }).click();
    const form = visit.page.locator('fd-leave-form');
    await form.waitFor();
    await form.getByLabel('Your name').fill('Mei Lin');
    await form.getByLabel('E-mail or phone').fill('mei@example.com');
    await form.getByRole('textbox', { name: 'Message' }).fill('Please call me about order 88213');
    await form.getByRole('button', { name: 'Send message' }).click();
    await form.getByText('Thank you!').waitFor();
  });

  it('reaches a person by words, in Chinese', async () => {
    await at('zh');
    await visit.openChat();
    await visit.asks('转人工');
    await visit.page.locator('fd-leave-form').waitFor();
  });

  it('finds the conversation again after a reload', async () => {
    await at('zh');
    await visit.openChat();
    const answer = await (await visit.asks('运费多少，满多少包邮？')).locator('.text').innerText();
    await visit.page.reload();
    await visit.page.locator('.entry.visitor').getByText('运费多少，满多少包邮？').waitFor();
    expect(await visit.page.locator('.entry.bot .text').allInnerTexts()).toContain(answer);
    expect(await visit.page.locator('.entry.visitor').count()).toBe(1);
  });

  it('sees that the line is lost, and the message goes out when it is back', async () => {
    await at('en');
    await visit.openChat();
    await visit.asks('How long does delivery take?');
    const before = await visit.botTurns();
    await visit.page.context().setOffline(true);
    await visit.page.evaluate(() => window.dispatchEvent(new Event('offline')));
    await visit.page.locator('fd-chat-composer textarea').fill('How do I pay?');
    await visit.page.locator('fd-chat-composer textarea').press('Enter');
    await visit.page.context().setOffline(false);
    await visit.botTurn(before);
    expect(await visit.page.locator('.entry.visitor').count()).toBe(2);
  });

  it('uses the whole screen of a phone and keeps the focus there', async () => {
    await at('zh', phone);
    await visit.openChat();
    const dialog = visit.page.locator('fd-chat-panel dialog');
    await visit.page.waitForTimeout(400);
    const box = await dialog.boundingBox();
    expect([box?.x, box?.y, box?.width, box?.height]).toEqual([0, 0, 390, 844]);
    expect(await dialog.evaluate(each => each.matches(':modal'))).toBe(true);
    await visit.page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
    expect(await visit.page.evaluate(() => document.activeElement?.localName)).toBe('frontdesk-chat');
  });

  it('switches the language of page and widget together', async () => {
    await at('en');
    await visit.page.getByRole('button', { name: '中文' }).first().click();
    await visit.openChat();
    await visit.page.getByText('转人工客服').waitFor();
    await visit.page.getByRole('heading', { name: '云雀良品客服' }).waitFor();
    await visit.page.locator('fd-chat-header .language').click();
    await visit.page.getByRole('heading', { name: 'Favourites of the season' }).waitFor();
    await visit.page.getByText('Talk to a person').waitFor();
  });

  it('finds the widget in the language of the page, whatever the browser speaks', async () => {
    await at('en');
    await visit.page.goto(`${url}/?lang=zh`);
    await visit.openChat();
    await visit.page.getByText('欢迎来到云雀良品').waitFor();
    await visit.page.getByRole('heading', { name: '云雀良品客服' }).waitFor();
  });
});
