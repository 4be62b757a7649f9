import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { openChromium } from './chromium';
import { Desk } from './desk';

interface Desks {
  /** The browser of all tests of the file. */
  readonly browser: () => Browser;
  /** Opens the console's door for this test; at its end there must have been no error. */
  readonly at: (lang: string, options?: BrowserContextOptions) => Promise<Desk>;
}

/** A desk for each test of a file, at the server of all tests. */
export function aDeskForEachTest(): Desks {
  let browser: Browser;
  let desk: Desk;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    expect(desk.errors).toEqual([]);
    await desk.end();
  });
  return {
    browser: () => browser,
    at: async (lang, options) => (desk = await Desk.at(browser, inject('url'), lang, options)),
  };
}
