import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems } from './accessibility';
import { openChromium } from './chromium';
import { tellLearning } from './learning-story';
import { learningTellings } from './learning.telling';
import { somewhere, startPackagedServer, type PackagedServer } from './packaged-server';
import { trainSmallModel } from './small-model';

let server: PackagedServer;
let browser: Browser;

// Needs models of its own to begin with, so it has nothing to do where the others use a running server.
describe.skipIf(process.env['FRONTDESK_URL'] !== undefined)('what a customer said', () => {
  beforeAll(async () => {
    const place = await somewhere();
    for (const { lang } of learningTellings) await trainSmallModel(place.data, lang);
    server = await startPackagedServer(place, { FRONTDESK_REVIEW_EVERY: '1s' });
    browser = await openChromium();
  }, 900_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it.each(learningTellings)('is learned, judged, served and taken back: $lang', { timeout: 900_000 }, async telling => {
    const faults: string[] = [];
    const learned = await tellLearning(browser, server, telling, async page => {
      faults.push(...(await accessibilityProblems(page)));
    });
    expect(learned.then).toBe(learned.candidate);
    expect(learned.after).toBe(`${telling.lang}-first`);
    expect(learned.errors).toEqual([]);
    expect(faults).toEqual([]);
  });
});
