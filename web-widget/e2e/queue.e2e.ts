import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { openChromium } from './chromium';
import { Office } from './office';
import { Seat } from './scripted/inbox-seat';
import { isAtTheDesk, password } from './staff';
import { desktop, phone, Visit } from './visit';

// Two agents with room for one conversation each, and two customers, in front of the packaged server.
const url = inject('url');
const wide = { viewport: { width: 1440, height: 900 } };
let browser: Browser;
const seats: Seat[] = [];
const visits: Visit[] = [];

beforeAll(async () => {
  browser = await openChromium();
  const office = new Office(url, inject('adminToken'));
  for (const name of ['Lena', 'Jun']) await office.hire({ who: name.toLowerCase(), name, capacity: 1 }, password);
});
afterAll(() => browser.close());
afterEach(async () => {
  await isAtTheDesk(seats[0]!, 'Lena', 'Offline'); // other tests want nobody there
  await isAtTheDesk(seats[1]!, 'Jun', 'Offline');
  for (const each of [...seats, ...visits]) {
    expect(each.errors).toEqual([]);
    await each.end();
  }
});

it('a customer waits in line, is taken when a place is free, and is passed on to a colleague', async () => {
  const lena = await sits('Lena');
  const jun = await sits('Jun');
  await isAtTheDesk(lena, 'Lena', 'Online');

  const first = await comes('en', desktop);
  await first.asks('can I talk to a person please');
  await first.page.getByText('Lena has joined').waitFor();
  const second = await comes('zh', phone);
  await second.asks('转人工');
  await second.page.locator('fd-chat-notice .queue').waitFor();
  expect(await second.page.locator('fd-chat-notice .queue').innerText()).toContain('下一位就是您');
  expect(await second.accessibilityProblems()).toEqual([]);

  await lena.open(0);
  await lena.press('c');
  await lena.page.getByRole('dialog').waitFor();
  await lena.press('Enter');
  await second.page.getByText('客服 Lena 已加入对话').waitFor();

  await second.page.locator('fd-chat-composer textarea').fill('退货运费谁出？');
  await second.page.locator('fd-chat-composer textarea').press('Enter');
  await lena.goTo('inbox?view=mine');
  await lena.open(0);
  await lena.said().filter({ hasText: '退货运费' }).waitFor();
  await lena.page
    .getByRole('button', { name: /^Alt\+1/ })
    .first()
    .waitFor();
  await lena.press('r', 'Alt+1');
  await expect.poll(() => lena.field().inputValue()).not.toBe('');
  const suggested = await lena.field().inputValue();
  expect(await lena.accessibilityProblems()).toEqual([]);
  await lena.press('Enter');
  await second.page.locator('.entry.agent').first().waitFor();
  expect(await second.page.locator('.entry.agent').first().innerText()).toContain(suggested.slice(0, 12));

  await isAtTheDesk(jun, 'Jun', 'Online');
  await lena.press('Escape', 'x');
  await lena.page.getByRole('dialog').waitFor();
  await lena.page.keyboard.type('Jun');
  await lena.press('ArrowDown', 'Enter');
  await lena.page.getByRole('dialog').locator('textarea').first().fill('Wants to know who pays for the way back.');
  await lena.page.getByRole('button', { name: 'Transfer', exact: true }).last().click();
  await second.page.getByText('接下来由客服 Jun 为您服务').waitFor();

  await jun.goTo('inbox?view=mine');
  await jun.open(0);
  await jun.page.locator('[data-note]', { hasText: 'the way back' }).waitFor();
  await jun.press('r');
  await jun.page.keyboard.type('我是 Jun，我来处理。');
  await jun.press('Enter');
  await second.page.getByText('我是 Jun，我来处理。').waitFor();
  await jun.press('Escape', 'c');
  await jun.page.getByRole('dialog').waitFor();
  await jun.press('Enter');
  await second.page.locator('fd-csat-form').waitFor();
});

async function sits(name: string): Promise<Seat> {
  const seat = await Seat.for(browser, url, name.toLowerCase(), 'en', wide, password);
  seats.push(seat);
  return seat;
}

async function comes(lang: string, on: typeof desktop): Promise<Visit> {
  const visit = await Visit.to(browser, url, lang, on);
  visits.push(visit);
  await visit.openChat();
  return visit;
}
