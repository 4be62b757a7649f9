import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serveScriptedDesk, type ScriptedServer } from '../../packages/console/dev/serve';
import { openChromium } from '../chromium';
import { phone } from '../visit';
import { Seat } from './inbox-seat';

const patient = { timeout: 15_000 };
let browser: Browser;
let desk: ScriptedServer;
let seat: Seat;

beforeAll(async () => {
  desk = await serveScriptedDesk(60_000);
  browser = await openChromium();
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
});
afterEach(async () => {
  expect(seat.errors).toEqual([]);
  await seat.end();
});

const sit = async (who: string, lang?: string, options?: BrowserContextOptions) => {
  seat = await Seat.for(browser, desk.url, who, lang, options);
};
const button = (name: string | RegExp) => seat.page.getByRole('button', { name, exact: typeof name === 'string' });
const told = (text: string) => seat.page.locator('.mantine-Notification-root', { hasText: text }).waitFor();

describe('left messages', () => {
  it('are answered by an agent, whose answer is seen to go', async () => {
    await sit('mei');
    await seat.page.getByRole('link', { name: /^Messages/ }).click();
    const message = seat.page.locator('[data-message=m1]');
    expect(await seat.page.locator('[data-message=m2]').getByRole('button', { name: 'Answer by e-mail' }).count()).toBe(
      0,
    );
    await message.getByRole('button', { name: 'Answer by e-mail' }).click();
    await seat.page.getByRole('textbox', { name: 'Answer to ada@example.com' }).fill(' ');
    await seat.press('Control+Enter');
    await message.getByText('Write something').waitFor();
    await seat.page.keyboard.type('Both refunds were sent today.');
    await seat.press('Control+Enter');
    await told('The answer is on its way.');
    await seat.page.getByText('All (3)').click();
    await message.locator('[data-state=waiting]', { hasText: 'Both refunds' }).waitFor();
    await message.locator('[data-state=sent]', { hasText: '陈美玲' }).waitFor({ timeout: 25_000 });
  });

  it('that were answered in vain are found, with what the mail server said', async () => {
    await sit('mei', 'zh');
    await seat.goTo('messages');
    await seat.page.getByText('未送达（1）').click();
    const message = seat.page.locator('[data-message]');
    expect(await message.count()).toBe(1);
    expect(await message.innerText()).toContain('邮件服务器：550 5.1.2 exmaple.com: no such domain');
  });
});

describe('mail', () => {
  it('is told to an address, and says what to set where there is no mail server', async () => {
    await sit('admin');
    await seat.goTo('mail');
    const address = seat.page.getByRole('textbox', { name: 'E-mail address' });
    await address.fill('everybody');
    await button('Save').click();
    await seat.page.getByText('Enter one e-mail address.').waitFor();
    await address.fill('no-server@example.com');
    await button('Save').click();
    await seat.page.getByText('frontdesk.mail.host').waitFor();
    await seat.goTo('messages?show=all');
    const message = seat.page.locator('[data-message=m1]');
    await message.getByRole('button', { name: 'Answer by e-mail' }).click();
    await seat.page.keyboard.type('Hello');
    await message.getByRole('button', { name: 'Send' }).click();
    await message.getByText('No mail server is set up.').waitFor();
    expect(await seat.page.getByRole('textbox', { name: /^Answer to/ }).inputValue()).toBe('Hello');
    await seat.goTo('mail');
  });
});

describe('webhooks', () => {
  it('are made, with the secret shown once, tried, changed and deleted', async () => {
    await sit('admin');
    await seat.goTo('webhooks');
    await button('New webhook').click();
    const url = seat.page.getByRole('textbox', { name: 'Address' });
    await url.fill('http://down.example/hook');
    await button('Save').click();
    await seat.page.getByText('The address must begin with https://.').waitFor();
    await url.fill('https://down.example/hook');
    await button('Save').click();
    await seat.page.getByText('Choose at least one.').waitFor();
    await seat.page.getByRole('checkbox', { name: 'A conversation is closed' }).check();
    await button('Save').click();
    const secret = seat.page.getByRole('dialog', { name: 'The secret' });
    await secret.getByText('whsec_').waitFor();
    await seat.press('Escape');
    await secret.getByRole('button', { name: 'Done' }).click();
    await secret.waitFor({ state: 'detached' });
    const made = seat.page.locator('[data-webhook]', { hasText: 'down.example' });
    await made.getByText('All delivered').waitFor();
    await made.getByRole('button', { name: 'Try it' }).click();
    await made.getByText('It did not arrive: connection refused').waitFor();
    await made.getByRole('button', { name: 'Edit' }).click();
    await url.fill('https://up.example/hook');
    await button('Save').click();
    const moved = seat.page.locator('[data-webhook]', { hasText: 'up.example' });
    await moved.getByRole('button', { name: 'Try it' }).click();
    await moved.getByText('It answered').waitFor();
    await moved.getByRole('button', { name: 'Delete' }).click();
    await seat.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await moved.waitFor({ state: 'detached' });
  });

  it('show what has not arrived, and try again what was given up', async () => {
    await sit('admin');
    await seat.goTo('webhooks');
    const data = seat.page.locator('[data-webhook=w2]');
    await data.getByText('1 given up').waitFor();
    expect(await data.getByRole('row', { name: /503 Service Unavailable/ }).innerText()).toContain('12');
    await data.getByRole('button', { name: 'Try those given up again' }).click();
    await told('1 are tried again.');
    await data.getByText('2 on the way').waitFor();
    expect(await data.getByText('given up').count()).toBe(0);
  });
});

describe('a customer', () => {
  it('is handed out as a file and erased from the inbox, which the list of erasures shows', async () => {
    await sit('admin');
    await seat.goTo('inbox?view=closed');
    await seat.open(2);
    const id = /inbox\/([\w-]+)/.exec(seat.page.url())?.[1] ?? '';
    const [download] = await Promise.all([seat.page.waitForEvent('download'), button('Export').click()]);
    expect(download.suggestedFilename()).toBe(`customer-${id}.json`);
    const kept = JSON.parse(readFileSync(await download.path(), 'utf8')) as { conversations: { id: string }[] };
    expect(kept.conversations[0]?.id).toBe(id);
    await button('Erase…').click();
    const dialog = seat.page.getByRole('dialog', { name: 'Erase this customer?' });
    expect(await dialog.innerText()).toMatch(/Goes for good[^]*notes included[^]*Stays[^]*intents and ratings/);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await seat.said().first().innerText()).not.toContain('[…]');
    await button('Erase…').click();
    await dialog.getByRole('button', { name: 'Erase for good' }).click();
    await told('Erased:');
    await expect.poll(() => seat.said().first().innerText(), patient).toContain('[…]');
    await seat.page.locator('[data-event=erased]').waitFor();
    await seat.goTo('privacy');
    expect(await seat.page.getByRole('row', { name: id }).innerText()).toContain('Ada Moreno');
  });

  it('who is unknown is said to be, and none is not asked for', async () => {
    await sit('admin', 'zh');
    await seat.goTo('privacy');
    await button('导出').click();
    await seat.page.getByText('请输入客户。').waitFor();
    await seat.page.getByRole('textbox', { name: '客户' }).fill('nobody');
    await button('导出').click();
    await told('没有保存该客户的任何数据。');
  });

  it('is no matter for an agent', async () => {
    await sit('mei');
    await seat.goTo('inbox?view=all');
    await seat.open();
    await seat.page.getByRole('heading', { name: 'Earlier conversations' }).waitFor();
    expect(await button('Erase…').count()).toBe(0);
    await seat.goTo('privacy');
    await seat.page.waitForURL('**/inbox*');
  });
});

describe('axe has nothing serious to say', () => {
  it.each<[string, string, BrowserContextOptions]>([
    ['by day', 'en', { viewport: { width: 1440, height: 900 } }],
    ['by night, in Chinese', 'zh', { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' }],
    ['on a phone', 'zh', phone],
  ])('about the settings %s', { timeout: 180_000 }, async (_, lang, options) => {
    await sit('admin', lang, options);
    for (const path of ['hours', 'mail', 'webhooks', 'privacy', 'messages?show=all']) {
      await seat.goTo(path);
      expect(await seat.accessibilityProblems(), path).toEqual([]);
      const wide = await seat.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, path).toBeLessThanOrEqual(0);
    }
  });
});
