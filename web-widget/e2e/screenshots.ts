import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openChromium } from './chromium';
import { desktop, phone, Visit } from './visit';

const images = join(import.meta.dirname, '../../docs/images');
const sharp = { ...desktop, deviceScaleFactor: 1.5 };
let browser: Browser;

beforeAll(async () => {
  mkdirSync(images, { recursive: true });
  browser = await openChromium();
  const page = await browser.newPage();
  expect(await hasGlyph(page, '你'), 'No font on this machine draws 你: install fonts-noto-cjk and try again.').toBe(
    true,
  );
  await page.close();
});
afterAll(() => browser.close());

const save = (page: Page, name: string) => page.screenshot({ path: join(images, `${name}.png`) });

async function shot(name: string, lang: string, options: BrowserContextOptions, act: (visit: Visit) => Promise<void>) {
  const visit = await Visit.to(browser, inject('url'), lang, options);
  await act(visit);
  await visit.page.mouse.move(4, 4);
  await visit.page.waitForTimeout(600);
  await save(visit.page, name);
  await visit.end();
}

it('the shop', () => shot('shop-en', 'en', sharp, () => Promise.resolve()));

it('the widget on a desktop', () =>
  shot('widget-en', 'en', sharp, async visit => {
    await visit.openChat();
    await visit.asks('How do I send something back?');
    await visit.asks('my parcel');
  }));

it('the widget by night', () =>
  shot('widget-dark', 'en', { ...sharp, colorScheme: 'dark' }, async visit => {
    await visit.openChat();
    const turn = await visit.asks('How long does delivery take?');
    await turn.locator('.thumb.up').click();
  }));

it('the widget on a phone, in Chinese', () =>
  shot('widget-zh-phone', 'zh', phone, async visit => {
    await visit.openChat();
    await visit.asks('怎么申请退货？');
    await visit.asks('运费多少，满多少包邮？');
  }));

it('leaving a message', () =>
  shot('leave-message-zh-phone', 'zh', phone, async visit => {
    await visit.openChat();
    await visit.asks('转人工');
    await visit.page.locator('fd-leave-form').waitFor();
  }));

/** Whether a font of this machine draws `text` otherwise than a character that no font has. */
async function hasGlyph(page: Page, text: string): Promise<boolean> {
  return page.evaluate(wanted => {
    const drawn = (word: string): string => {
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      context.font = '48px sans-serif';
      context.fillText(word, 10, 60);
      return canvas.toDataURL();
    };
    return drawn(wanted) !== drawn('\u{10FFFE}') && drawn(wanted) !== drawn('');
  }, text);
}
