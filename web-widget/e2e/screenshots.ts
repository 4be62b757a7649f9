import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { Desk } from './desk';
import { training } from './packaged-server';
import { openStudio, save, sharp } from './studio';
import { phone, Visit } from './visit';

let browser: Browser;

beforeAll(async () => {
  browser = await openStudio();
});
afterAll(() => browser.close());

async function shot(name: string, lang: string, options: BrowserContextOptions, act: (visit: Visit) => Promise<void>) {
  const visit = await Visit.to(browser, inject('url'), lang, options);
  await act(visit);
  await save(visit.page, name);
  await visit.end();
}

it('the shop', () => shot('shop-en', 'en', sharp, () => Promise.resolve()));

it('the widget on a desktop', () =>
  shot('widget-en', 'en', sharp, async visit => {
    await visit.openChat();
    await visit.asks('How do I send something back?');
    await visit.asks('the kettle I got yesterday leaks, what now');
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

describe('the console', () => {
  const night = { ...sharp, colorScheme: 'dark' as const };
  const asked = {
    en: ['the lamp came with a crack in the shade', 'whats the weather in lisbon'],
    zh: ['怎么申请退货？', '我的快递到哪了'],
  };

  beforeAll(async () => {
    for (const lang of ['zh', 'en'] as const) {
      const visit = await Visit.to(browser, inject('url'), lang);
      await visit.openChat();
      for (const text of asked[lang]) await visit.asks(text);
      await visit.end();
    }
  });

  async function seen(name: string, lang: string, options: BrowserContextOptions, act: (desk: Desk) => Promise<void>) {
    const desk = await Desk.at(browser, inject('url'), lang, options);
    await desk.enter(inject('adminToken'));
    await act(desk);
    await save(desk.page, name);
    await desk.end();
  }

  const withTrace = async (desk: Desk) => {
    const turns = await desk.openConversation('');
    await turns.locator('button[aria-expanded=false][aria-controls]:not([aria-haspopup])').first().click();
  };

  it.runIf(training)('while it trains', () => seen('console-overview', 'en', sharp, desk => desk.goTo('')));
  it('a conversation with the trace of a decision', () => seen('console-trace', 'en', sharp, withTrace));
  it('the same by night, in Chinese', () => seen('console-trace-zh-dark', 'zh', night, withTrace));
  it('the knowledge', () => seen('console-knowledge-zh', 'zh', sharp, desk => desk.goTo('knowledge')));
  it('on a phone', () => seen('console-phone', 'en', phone, desk => desk.goTo('overview')));
  it('a file with bad rows', () =>
    seen('console-upload', 'en', sharp, async desk => {
      await desk.goTo('knowledge/upload');
      await desk.page.locator('input[type=file]').setInputFiles({
        name: 'autumn-faq.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(badFile),
      });
      await desk.page.locator('main dl').waitFor();
    }));
});

const badFile = `id,question,answer,lang,category
gift-wrap,Can you wrap it as a present?,"Yes, for 3 pounds at the checkout.",en,change_order
gift-wrap,Do you gift wrap?,Yes.,en,change_order
,Do you ship to Iceland?,"Yes, in 5 to 7 days.",en,international_shipping
monday-hours,Are you open on Mondays?,,en,store_hours
`;
