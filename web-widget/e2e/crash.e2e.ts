import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from './chromium';
import { startPackagedServer, type PackagedServer } from './packaged-server';
import { Visit } from './visit';

let server: PackagedServer;
let browser: Browser;

beforeAll(async () => {
  server = await startPackagedServer();
  browser = await openChromium();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

// Needs a server of its own to kill, so it has nothing to do where the others use a running one.
describe.skipIf(process.env['FRONTDESK_URL'] !== undefined)('a server that is killed', () => {
  it('loses and doubles nothing the visitor said', { timeout: 300_000 }, async () => {
    const visit = await Visit.to(browser, server.url, 'en');
    await visit.openChat();
    await visit.asks('How long does delivery take?');
    await server.crash();
    const field = visit.page.locator('fd-chat-composer textarea');
    for (const text of ['How do I send something back?', 'Which ways of paying are there?']) {
      await field.fill(text);
      await field.press('Enter');
    }
    await visit.page.locator('.delivery').last().waitFor();
    server = await startPackagedServer(server.place);
    const bots = visit.page.locator('fd-chat-message .entry.bot');
    await expect.poll(() => bots.count(), { timeout: 60_000 }).toBe(4); // the greeting and three replies
    await visit.page.reload();
    await expect.poll(() => bots.count(), { timeout: 30_000 }).toBe(4);
    expect(await visit.page.locator('.entry.visitor .text').allInnerTexts()).toEqual([
      'How long does delivery take?',
      'How do I send something back?',
      'Which ways of paying are there?',
    ]);
    await visit.end();
  });
});
