import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { LearningShop } from './learning-shop';
import { tellLearning } from './learning-story';
import { learningTellings } from './learning.telling';
import { openStudio, save } from './studio';

// Not tests: how what a customer said comes into service, as the guide shows it.
let shop: LearningShop;
let browser: Browser;

beforeAll(async () => {
  shop = await LearningShop.open(learningTellings.map(({ lang }) => lang));
  browser = await openStudio();
}, 1_200_000);
afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

describe('the way of a model into service', () => {
  it.each(learningTellings)('$lang', { timeout: 900_000 }, async telling => {
    await tellLearning(browser, shop, telling, (page, what) => save(page, `learning-${what}-${telling.lang}`));
  });
});
