import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { Desk } from './desk';
import type { PackagedServer } from './packaged-server';
import { openSimulatedShop, weeksOfPatience } from './simulated-shop';
import { openStudio, save, sharp } from './studio';
import { phone } from './visit';

// Not tests: what the person in charge sees, out of eight simulated weeks.
let shop: PackagedServer;
let browser: Browser;

beforeAll(async () => {
  browser = await openStudio();
  shop = await openSimulatedShop();
}, weeksOfPatience);
afterAll(async () => {
  await shop?.stop();
  await browser?.close();
});

const tall = { ...sharp, viewport: { width: 1280, height: 1180 } };

const pictures = [
  ['insight-overview-en', 'en', '', tall],
  ['insight-overview-zh', 'zh', '', tall],
  ['insight-overview-dark', 'en', '', { ...tall, colorScheme: 'dark' as const }],
  ['insight-overview-zh-phone', 'zh', '', phone],
  ['insight-topics-en', 'en', 'topics', tall],
  ['insight-topics-zh', 'zh', 'topics', tall],
  ['insight-people-en', 'en', 'people', tall],
  ['insight-people-zh', 'zh', 'people', tall],
  ['insight-quality-en', 'en', 'quality', tall],
  ['insight-quality-zh', 'zh', 'quality', tall],
  ['insight-alerts-en', 'en', 'alerts', tall],
  ['insight-alerts-zh', 'zh', 'alerts', tall],
  ['insight-report-en', 'en', 'report', tall],
  ['insight-report-zh', 'zh', 'report', tall],
] as const;

it.each(pictures)('%s', { timeout: 90_000 }, async (name, lang, path, options) => {
  const desk = await Desk.at(browser, shop.url, lang, options);
  await desk.enter(shop.adminToken());
  await desk.goTo(`insight/${path}`);
  await save(desk.page, name);
  await desk.end();
});
