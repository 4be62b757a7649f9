import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { openChromium } from './chromium';
import { Office } from './office';
import { Seat } from './scripted/inbox-seat';
import { isAtTheDesk, password } from './staff';
import { desktop, phone, Visit } from './visit';

// A customer and an agent, each in a browser of their own, in front of the packaged server.
const url = inject('url');
let browser: Browser;
let seat: Seat;
let visit: Visit;

beforeAll(async () => {
  browser = await openChromium();
  await new Office(url, inject('adminToken')).hire({ who: 'mei', name: 'Mei' }, password);
});
afterAll(() => browser.close());

beforeEach(async () => {
  seat = await Seat.for(browser, url, 'mei', 'en', desktop, password);
  await isAtTheDesk(seat, 'Mei', 'Online');
});
afterEach(async () => {
  await isAtTheDesk(seat, 'Mei', 'Offline'); // other tests want nobody there
  expect(seat.errors).toEqual([]);
  expect(visit.errors).toEqual([]);
  await seat.end();
  await visit.end();
});

it.each([
  {
    lang: 'en',
    on: desktop,
    question: 'How do I send something back?',
    person: 'can I talk to a person please',
    joined: 'Mei has joined',
  },
  { lang: 'zh', on: phone, question: '怎么申请退货？', person: '转人工', joined: '客服 Mei 已加入对话' },
])(
  'a person takes over from the bot, and the customer rates it: $lang',
  async ({ lang, on, question, person, joined }) => {
    visit = await Visit.to(browser, url, lang, on);
    await visit.openChat();
    await visit.asks(question);
    await visit.asks(person);
    await visit.page.getByText(joined).waitFor();

    await seat.open(0);
    await seat.page.locator('[data-event=joined]').waitFor();
    await seat.press('n');
    await seat.page.keyboard.type('Promised a call before Friday.');
    await seat.press('Enter');
    await seat.page.locator('[data-note]', { hasText: 'Friday' }).waitFor();
    await seat.press('Escape', 'r');
    await seat.page.keyboard.type('Hello, this is Mei.');
    await seat.press('Enter');
    await visit.page.getByText('Hello, this is Mei.').waitFor();

    await visit.page.context().setOffline(true);
    const field = visit.page.locator('fd-chat-composer textarea');
    await field.fill('still there?');
    await field.press('Enter');
    await visit.page.context().setOffline(false);
    await seat.said().filter({ hasText: 'still there?' }).waitFor();
    await expect.poll(() => seat.said().filter({ hasText: 'still there?' }).count()).toBe(1);
    expect(await visit.page.getByText('Promised a call').count()).toBe(0);

    await exchangePictures();
    const kept = await transcript();
    expect(kept).toContain('Hello, this is Mei.');
    expect(kept).toContain('seat.png');
    expect(kept).not.toContain('Promised a call');

    await seat.press('Escape', 'c');
    await seat.page.getByRole('dialog').waitFor();
    await seat.press('Enter');
    await visit.page.locator('fd-csat-form input').nth(4).check();
    await visit.page.locator('fd-csat-form .submit').click();
    await seat.goTo('inbox?view=closed');
    await seat.rows().first().waitFor();
  },
);

/** Each sends the other what is on the own screen. */
async function exchangePictures(): Promise<void> {
  const screen = async (page: Page, name: string) => ({
    name,
    mimeType: 'image/png',
    buffer: await page.screenshot(),
  });
  await visit.page.locator('fd-chat-composer input[type=file]').setInputFiles(await screen(visit.page, 'shop.png'));
  await visit.page.locator('.send[aria-disabled=false]').click();
  await expect.poll(() => shown(seat.page.locator('[data-seq] img[alt="shop.png"]'))).toBe(true);
  await seat.page.locator('input[type=file]').setInputFiles(await screen(seat.page, 'seat.png'));
  await seat.page.getByText('seat.png').first().waitFor();
  await seat.page.getByRole('button', { name: 'Send', exact: true }).click();
  const pictures = visit.page.locator('.entry.agent fd-attachment-list .picture img');
  await expect.poll(() => shown(pictures.first())).toBe(true);
}

/** Whether a picture is there and could be decoded. */
async function shown(picture: Locator): Promise<boolean> {
  if ((await picture.count()) === 0) return false;
  return picture.evaluate(image => (image as HTMLImageElement).naturalWidth > 0);
}

/** What the customer gets as a file to keep. */
async function transcript(): Promise<string> {
  const download = visit.page.waitForEvent('download');
  await visit.page.locator('.more').click();
  await visit.page.locator('fd-chat-menu #list button').first().click();
  return readFileSync(await (await download).path(), 'utf8');
}
