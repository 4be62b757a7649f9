import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems } from './accessibility';
import { openChromium } from './chromium';
import { LearningShop } from './learning-shop';
import { tellLearning } from './learning-story';
import { learningTellings } from './learning.telling';

let shop: LearningShop;
let browser: Browser;

// Needs models of its own to begin with, so it has nothing to do where the others use a running server.
describe.skipIf(process.env['FRONTDESK_URL'] !== undefined)('what a customer said', () => {
  beforeAll(async () => {
    shop = await LearningShop.open(learningTellings.map(({ lang }) => lang));
    browser = await openChromium();
  }, 1_200_000);
  afterAll(async () => {
    await browser?.close();
    await shop?.close();
  });

  it.each(learningTellings)('is learned, judged, served and taken back: $lang', { timeout: 900_000 }, async telling => {
    const faults: string[] = [];
    const learned = await tellLearning(browser, shop, telling, async page => {
      faults.push(...(await accessibilityProblems(page)));
    });
    expect(learned.then).toBe(learned.candidate);
    expect(learned.after).toBe(shop.first.get(telling.lang));
    expect(learned.errors).toEqual([]);
    expect(faults).toEqual([]);
  });
});
