import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from './chromium';
import { desktop } from './visit';

const images = join(import.meta.dirname, '../../docs/images');

export const sharp = { ...desktop, deviceScaleFactor: 1.5 };

/** A browser whose fonts can draw what the pictures show. */
export async function openStudio(): Promise<Browser> {
  mkdirSync(images, { recursive: true });
  const browser = await openChromium();
  const page = await browser.newPage();
  if (!(await hasGlyph(page, '你')))
    throw new Error('No font on this machine draws 你: install fonts-noto-cjk and try again.');
  await page.close();
  return browser;
}

/** Writes what is on screen to docs/images, once nothing moves any more. */
export async function save(page: Page, name: string): Promise<void> {
  await page.mouse.move(4, 4);
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(images, `${name}.png`) });
}

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
