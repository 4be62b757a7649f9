import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { openChromium } from './chromium';
import { desktop, phone, Visit } from './visit';

let browser: Browser;
let visit: Visit;

beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());
afterEach(() => visit.end());

describe('axe has nothing serious to say', () => {
  it.each([
    ['by day', 'en', desktop],
    ['by night', 'en', { ...desktop, colorScheme: 'dark' as const }],
    ['in Chinese on a phone', 'zh', phone],
  ])('about the widget %s', async (_, lang, options) => {
    visit = await Visit.to(browser, inject('url'), lang, options);
    expect(await visit.accessibilityProblems()).toEqual([]);
    await visit.openChat();
    expect(await visit.accessibilityProblems()).toEqual([]);
    const turn = await visit.asks(lang === 'zh' ? '怎么申请退货？' : 'How do I send something back?');
    await turn.locator('.thumb.down').click();
    expect(await visit.accessibilityProblems()).toEqual([]);
    await visit.page.locator('fd-chat-composer .ways button').nth(1).click();
    await visit.page.locator('fd-leave-form .submit').click();
    expect(await visit.accessibilityProblems()).toEqual([]);
  });
});

describe('by keyboard alone', () => {
  it('a customer opens the chat, asks, rates and leaves', async () => {
    visit = await Visit.to(browser, inject('url'), 'en');
    const { page } = visit;
    await page.locator('fd-chat-launcher button').focus();
    await page.keyboard.press('Enter');
    const focused = () =>
      page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active?.getAttribute('aria-label');
      });
    await expect.poll(focused).toBe('Your message');
    const before = await visit.botTurns();
    await page.keyboard.type('How do I send something back?');
    await page.keyboard.press('Enter');
    await visit.botTurn(before);
    for (let i = 0; i < 12 && (await focused()) !== 'Yes, this helped'; i++) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('.thumb.up[aria-pressed="true"]').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe('Open chat');
  });
});
