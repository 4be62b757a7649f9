import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from './chromium';
import { openShop } from './scripted-shop';
import { desktop, phone, Visit } from './visit';

// The widget in a real browser in front of the scripted desk: what needs a person at the other end, without a server.
let shop: Awaited<ReturnType<typeof openShop>>;
let browser: Browser;
let visit: Visit;

beforeAll(async () => {
  shop = await openShop();
  browser = await openChromium();
});
afterAll(async () => {
  await browser?.close();
  await shop?.close();
});
afterEach(async () => {
  expect(visit.errors).toEqual([]);
  await visit.end();
});

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const picture = { name: '裂痕 "<b>".png', mimeType: 'image/png', buffer: dot };

async function at(lang: string, options = desktop, wishes = ''): Promise<Page> {
  visit = await Visit.to(browser, shop.url, lang, options);
  await visit.page.goto(`${shop.url}/?lang=${lang}&beat=150${wishes}`);
  await visit.openChat();
  return visit.page;
}

async function toPerson(page: Page): Promise<void> {
  await page.locator('fd-chat-composer .ways button').first().click();
  await page.locator('fd-chat-notice .queue').waitFor();
  await page.locator('.entry.agent').first().waitFor();
}

describe('a visit with a person in it', () => {
  it.each([
    ['en, by day', 'en', desktop],
    ['en, by night', 'en', { ...desktop, colorScheme: 'dark' as const }],
    ['zh, on a phone', 'zh', phone],
  ])('goes from the queue to the rating, and axe has nothing serious to say: %s', async (_, lang, options) => {
    const page = await at(lang, options);
    await toPerson(page);
    expect(await visit.accessibilityProblems()).toEqual([]);
    await page.locator('fd-chat-composer input[type=file]').setInputFiles([picture]);
    await page.locator('fd-file-tray li').waitFor();
    await page.locator('.send[aria-disabled=false]').click();
    await page.locator('fd-attachment-list .picture').click();
    await page.locator('fd-picture-view dialog').waitFor();
    expect(await visit.accessibilityProblems()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('fd-picture-view dialog').waitFor({ state: 'detached' });
    await page.locator('.more').click();
    await page.locator('fd-chat-menu #list button').last().click();
    expect(await visit.accessibilityProblems()).toEqual([]);
    await page.locator('fd-end-question .submit').click();
    await page.locator('fd-csat-form input').nth(4).check();
    expect(await visit.accessibilityProblems()).toEqual([]);
    await page.locator('fd-csat-form .submit').click();
    await page.locator('fd-chat-closed .done').waitFor();
  });

  it('shows names of files and people as text', async () => {
    const page = await at('en');
    await page.locator('fd-chat-composer input[type=file]').setInputFiles([picture]);
    expect(await page.locator('fd-file-tray .name').innerText()).toBe(picture.name);
    expect(await page.locator('fd-file-tray b').count()).toBe(0);
  });

  it('downloads a file and the conversation', async () => {
    const page = await at('en');
    await toPerson(page);
    await page.locator('.more').click();
    const [transcript] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('fd-chat-menu #list button').first().click(),
    ]);
    expect(transcript.suggestedFilename()).toBe('conversation.txt');
  });

  it('takes a file that is dropped on the window', async () => {
    const page = await at('en');
    const files = await page.evaluateHandle(() => {
      const dropped = new DataTransfer();
      dropped.items.add(new File(['x'], 'dropped.png', { type: 'image/png' }));
      return dropped;
    });
    const dialog = page.locator('fd-chat-panel dialog');
    await dialog.dispatchEvent('dragover', { dataTransfer: files });
    await page.locator('.drop').waitFor();
    await dialog.dispatchEvent('drop', { dataTransfer: files });
    expect(await page.locator('fd-file-tray .name').innerText()).toBe('dropped.png');
  });

  it('ends and is rated by keyboard alone', async () => {
    const page = await at('en');
    await visit.asks('How do I send something back?');
    await page.locator('.more').focus();
    await page.keyboard.press('Enter');
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('fd-end-question').waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('fd-csat-form').waitFor();
    await page.keyboard.press('Space');
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    expect(await page.locator('fd-csat-form input').nth(3).isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.type('quick');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('fd-chat-closed .done').waitFor();
  });

  it('asks who the visitor is before the chat where the shop wants that', async () => {
    const page = await at('en', phone, '&form&away');
    expect(await visit.accessibilityProblems()).toEqual([]);
    await page.locator('fd-about-form .submit').click();
    await page.locator('fd-about-form .error').waitFor();
    await page.locator('fd-about-form').getByLabel('Your name').fill('Mei');
    await page.locator('fd-about-form .submit').click();
    await page.locator('fd-chat-composer textarea').waitFor();
  });
});
