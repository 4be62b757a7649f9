import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serveScriptedDesk, type ScriptedServer } from '../../packages/console/dev/serve';
import { openChromium } from '../chromium';
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

const button = (name: string | RegExp) => seat.page.getByRole('button', { name, exact: typeof name === 'string' });
const field = (path: string) => seat.page.locator(`[data-field="${path}"]`);
const told = (text: string) => seat.page.locator('.mantine-Notification-root', { hasText: text }).waitFor();

describe('opening hours', () => {
  const toHours = async () => {
    seat = await Seat.for(browser, desk.url, 'admin');
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
