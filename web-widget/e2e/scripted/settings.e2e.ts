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
const field = (path: string) => seat.page.locator(`[data-field="${path}"]`);
const told = (text: string) => seat.page.locator('.mantine-Notification-root', { hasText: text }).waitFor();

describe('opening hours', () => {
  const toHours = async () => {
    await sit('admin');
    await seat.goTo('hours');
    await field('time_zone').waitFor();
  };

  it('take shifts, copies of a day, another zone, and are there after a reload', async () => {
    await toHours();
    await button('Add a shift: Wednesday').click();
    await field('week.wednesday[0].from').fill('20:00');
    await field('week.wednesday[0].to').fill('04:00');
    await seat.page.locator('[data-day=wednesday]', { hasText: 'next day' }).waitFor();
    await button('Copy Monday to other days').click();
    await seat.page.getByRole('menuitem', { name: 'To Thursday' }).click();
    expect(await field('week.thursday[1].to').inputValue()).toBe('18:00');
    await field('time_zone').fill('new york');
    await seat.page.getByRole('option', { name: 'America/New York' }).click();
    await button('Save').click();
    await told('Saved.');
    await button('Save').waitFor({ state: 'detached' });
    await seat.page.reload();
    await field('time_zone').waitFor();
    expect(await field('time_zone').inputValue()).toBe('America/New York');
    expect(await field('week.wednesday[0].to').inputValue()).toBe('04:00');
    expect(await field('week.thursday[0].from').inputValue()).toBe('09:00');
  });

  it('tell the field that the server refused, in the hours of the team it is in, and lose nothing', async () => {
    await toHours();
    await seat.page.getByRole('tab', { name: 'Returns' }).click();
    await field('teams.returns.week.friday[0].to').fill('');
    await seat.page.getByRole('tab', { name: 'Whole desk' }).click();
    await button('Add a day').click();
    await field('holidays[1].date').fill('2027-12-25');
    await field('holidays[1].name.en').fill('Christmas');
    await button('Save').click();
    const english = 'Enter a name of at most 100 characters.';
    await expect
      .poll(() => seat.page.evaluate(() => document.activeElement?.getAttribute('data-field')))
      .toBe('holidays[1].name.zh');
    expect(await field('holidays[1].name.zh').getAttribute('aria-invalid')).toBe('true');
    await seat.page.getByText(english).waitFor();
    await field('holidays[1].name.zh').fill('圣诞节');
    expect(await seat.page.getByText(english).count()).toBe(0);
    await button('Save').click();
    const shift = field('teams.returns.week.friday[0].to');
    await expect.poll(() => shift.getAttribute('aria-invalid').catch(() => null), patient).toBe('true');
    await shift.fill('17:30');
    await button('Save').click();
    await told('Saved.');
  });

  it('show what customers would be told before they are saved', async () => {
    await toHours();
    const now = seat.page.locator('section', { hasText: 'What customers are told now' }).first();
    await seat.page.getByRole('switch', { name: 'Always open' }).click();
    await now
      .locator('div', { hasText: /^Whole desk Open/ })
      .first()
      .waitFor();
    await seat.page.getByRole('switch', { name: 'Always open' }).click();
    for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Saturday'])
      while ((await button(`Remove shift 1: ${day}`).count()) > 0) await button(`Remove shift 1: ${day}`).click();
    await now.locator('[lang=zh]', { hasText: '恢复服务' }).first().waitFor();
    await now.locator('[lang=en]', { hasText: 'opens again' }).first().waitFor();
    await button('Discard changes').click();
    expect(await field('week.thursday[1].to').inputValue()).toBe('18:00');
  });

  it('are not left with unsaved changes unless that is meant', async () => {
    await toHours();
    await seat.goTo('webhooks');
    await seat.page.getByRole('link', { name: 'Opening hours' }).click();
    await button('Add a shift: Sunday').click();
    await seat.page.getByRole('link', { name: 'Privacy' }).click();
    await button('Stay here').click();
    expect(await field('week.sunday[0].from').inputValue()).toBe('09:00');
    const asked = seat.page.waitForEvent('dialog');
    await seat.page.evaluate(() => setTimeout(() => location.reload()));
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    expect(await field('week.sunday[0].from').inputValue()).toBe('09:00');
    await seat.page.evaluate(() => history.back());
    await button('Leave without saving').click();
    await seat.page.getByRole('heading', { name: 'Webhooks' }).waitFor();
    await seat.goTo('hours');
    await field('time_zone').waitFor();
    expect(await field('week.sunday[0].from').count()).toBe(0);
  });
});

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
