import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { tellLearning } from './learning-story';
import { learningTellings } from './learning.telling';
import { somewhere, startPackagedServer, type PackagedServer } from './packaged-server';
import { trainSmallModel } from './small-model';
import { openStudio, save } from './studio';

// Not tests: how what a customer said comes into service, as the guide shows it.
let server: PackagedServer;
let browser: Browser;

beforeAll(async () => {
  const place = await somewhere();
  for (const { lang } of learningTellings) await trainSmallModel(place.data, lang);
  server = await startPackagedServer(place, { FRONTDESK_REVIEW_EVERY: '1s' });
  browser = await openStudio();
}, 900_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('the way of a model into service', () => {
  it.each(learningTellings)('$lang', { timeout: 900_000 }, async telling => {
    await tellLearning(browser, server, telling, (page, what) => save(page, `learning-${what}-${telling.lang}`));
  });
});
