import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serveScriptedDesk, type ScriptedServer } from '../../packages/console/dev/serve';
import { accessibilityProblems } from '../accessibility';
import { openChromium } from '../chromium';
import { desktop, phone } from '../visit';
import { words, type Lang } from './access-words';
import { Seat } from './inbox-seat';

const own = 'copper-lantern-88';
let browser: Browser;
let desk: ScriptedServer;
const errors: string[] = [];

beforeAll(async () => {
  desk = await serveScriptedDesk(60_000);
  browser = await openChromium();
});
afterAll(async () => {
  await browser.close();
  await desk.stop();
});
afterEach(async () => {
  expect(errors.splice(0)).toEqual([]);
  await Promise.all(browser.contexts().map(context => context.close()));
});

/** A browser of its own before the door. */
async function door(lang: Lang, options: BrowserContextOptions = desktop): Promise<Page> {
  const context = await browser.newContext({ ...options, locale: lang === 'zh' ? 'zh-CN' : 'en-GB' });
  const page = await context.newPage();
  page.on('pageerror', error => errors.push(error.message));
  await page.goto(`${desk.url}/console/`);
  await page.locator('input[type=email]:visible').waitFor();
  return page;
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.locator('input[type=email]:visible').fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
}

const inside = (page: Page) => page.locator('#content h1').waitFor();

/** The field with that label, and not the longer label that begins alike. */
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

/** Has the administrator make an account; the one-time password as the console shows it. */
async function hire(lang: Lang, email: string): Promise<string> {
  const w = words[lang];
  const page = await door(lang);
  await signIn(page, 'admin@example.com', 'dev');
  await inside(page);
  await page.goto(`${desk.url}/console/users`);
  await page.getByRole('button', { name: w.newUser }).click();
  await page.getByLabel(w.name, { exact: true }).fill('Noor');
  await page.getByLabel(w.email, { exact: true }).fill('admin@example.com');
  await page.getByRole('button', { name: w.save }).click();
  await page.getByText(w.known).waitFor();
  await page.getByLabel(w.email, { exact: true }).fill(email);
  await page.getByRole('button', { name: w.save }).click();
  const shown = page.getByRole('dialog').locator('code');
  await shown.waitFor();
  expect(await accessibilityProblems(page), 'handing over').toEqual([]);
  const once = await shown.innerText();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: w.copy }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(once);
  await page.keyboard.press('Escape');
  expect(await shown.isVisible(), 'shown until it is done with').toBe(true);
  await page.getByRole('button', { name: w.done }).click();
  await shown.waitFor({ state: 'detached' });
  await page.context().close();
  return once;
}

describe.each<[Lang, string, BrowserContextOptions]>([
  ['en', 'by day', desktop],
  ['zh', 'on a phone, by night', { ...phone, colorScheme: 'dark' }],
])('in %s, %s', (lang, _, options) => {
  const w = words[lang];

  it('somebody who was invited sets a password before anything else, and is in', async () => {
    const email = `noor${lang}@example.com`;
    const once = await hire(lang, email);
    const page = await door(lang, options);
    await signIn(page, email, once);
    await page.getByRole('heading', { name: w.choose }).waitFor();
    await page.reload(); // and is led there again
    await page.getByRole('heading', { name: w.choose }).waitFor();
    expect(await page.getByText(w.rule).isVisible()).toBe(true);
    expect(await accessibilityProblems(page)).toEqual([]);
    const asked = page.locator('form input');
    expect(await asked.evaluateAll(all => all.map(each => each.getAttribute('autocomplete')))).toEqual([
      'username',
      'current-password',
      'new-password',
      'new-password',
    ]);
    expect(await asked.first().inputValue()).toBe(email);

    const [old, fresh, again] = [asked.nth(1), field(page, w.fresh), field(page, w.again)];
    await old.fill(once);
    await fresh.fill('too-short');
    await again.fill('too-shirt');
    await page.keyboard.press('Enter');
    await page.getByText(w.short).waitFor();
    await page.getByText(w.different).waitFor();
    await fresh.fill('password-of-mine');
    await again.fill('password-of-mine');
    await page.keyboard.press('Enter');
    await page.getByText(w.easy).waitFor();
    expect(await fresh.getAttribute('aria-invalid')).toBe('true');
    await fresh.fill(own);
    await again.fill(own);
    await page.getByRole('button', { name: w.set }).click();
    await inside(page);
    await page.reload();
    await inside(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });

  it('somebody changes the password and stays in here, and nowhere else', async () => {
    const email = lang === 'en' ? 'tom@example.com' : 'sara@example.com';
    const there = await door(lang);
    await signIn(there, email, 'dev');
    await inside(there);
    const page = await door(lang, options);
    await signIn(page, email, 'dev');
    await inside(page);
    if (options.isMobile === true) await page.locator('header button').first().click();
    await page.getByRole('button', { name: w.account }).filter({ visible: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: w.change }).click();
    await page.getByText(w.others).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await field(page, w.current).fill('not-the-password');
    await field(page, w.fresh).fill(own);
    await field(page, w.again).fill(own);
    await page.keyboard.press('Enter');
    await page.getByText(w.wrong).waitFor();
    await field(page, w.current).fill('dev');
    await page.keyboard.press('Enter');
    await page.getByText(w.changed).waitFor();
    await there.getByRole('heading', { name: w.ended }).waitFor();
    expect(await accessibilityProblems(there)).toEqual([]);
    await page.goto(`${desk.url}/console/search`);
    await inside(page);
  });

  it('somebody comes in through the identity provider, or is told that they did not', async () => {
    const page = await door(lang, options);
    await page.getByRole('link', { name: w.provider }).click();
    await page.getByRole('link', { name: 'stranger' }).click();
    await page.getByText(w.turnedAway).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: w.provider }).click();
    await page.getByRole('link', { name: 'Mei' }).click();
    await inside(page);
    expect(page.url()).not.toContain('sign-in');
  });
});

it('the admin token has no password to change', async () => {
  const page = await door('en');
  await page.route('**/api/auth/token', route =>
    route.fulfill({
      json: {
        access_token: 'dev',
        expires_in: 600,
        must_set_password: false,
        user: { id: 'installation', email: '', name: 'Administrator', role: 'admin' },
      },
    }),
  );
  await page.getByRole('button', { name: /admin token instead/ }).click();
  await page.locator('input[type=password]').fill('dev');
  await page.keyboard.press('Enter');
  await inside(page);
  await page.getByRole('button', { name: words.en.account }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
  expect(await page.getByRole('menuitem').count()).toBe(1);
});

describe('whoever cannot come in', () => {
  it('is told how long to wait, and can try again after that', async () => {
    const page = await door('en');
    for (let guess = 0; guess < 3; guess++) {
      await signIn(page, 'mei@example.com', `guess-${guess}`);
      await page.getByText('E-mail or password is wrong').waitFor();
      await page.locator('input[type=password]').fill('');
    }
    await signIn(page, 'mei@example.com', 'dev');
    await page.getByText('Too many attempts. You can try again in 3 s.').waitFor();
    expect(await page.locator('button[type=submit]').isDisabled()).toBe(true);
    await page.getByRole('button', { name: words.en.signIn, exact: true }).click();
    await inside(page);
  });

  it('is told that there is no network, and keeps what was typed', async () => {
    const page = await door('en');
    await page.context().setOffline(true);
    await signIn(page, 'mei@example.com', 'dev');
    await page.getByText('no network connection').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: words.en.signIn, exact: true }).click();
    await inside(page);
  });

  it('is let in by itself once a restarting server answers again', async () => {
    const page = await door('en');
    await signIn(page, 'mei@example.com', 'dev');
    await inside(page);
    let down = true;
    await page.route('**/api/auth/refresh', route => (down ? route.fulfill({ status: 503 }) : route.continue()));
    await page.reload();
    await page.getByRole('heading', { name: 'The server does not answer' }).waitFor();
    down = false;
    await inside(page);
  });
});

it('a session that ends over a half-written sentence goes on with it, one-time password and all', async () => {
  const seat = await Seat.for(browser, desk.url, 'li');
  await seat.goTo('inbox?view=all');
  await seat.open();
  await seat.field().fill('half a sentence');
  const boss = await door('en');
  await signIn(boss, 'admin@example.com', 'dev');
  await inside(boss);
  await boss.goto(`${desk.url}/console/users`);
  await boss.getByRole('button', { name: /李强/ }).click();
  await boss.getByRole('button', { name: 'New one-time password' }).click();
  await boss.getByRole('dialog').last().getByRole('button', { name: 'New one-time password' }).click();
  const once = await boss.getByRole('dialog').locator('code').innerText();

  await seat.page.getByRole('heading', { name: words.en.ended }).waitFor();
  expect(await seat.page.locator('input[type=email]:visible').inputValue()).toBe('li@example.com');
  expect(await seat.field().isVisible(), 'what lies behind').toBe(true);
  await seat.page.locator('input[type=password]').fill(once);
  await seat.press('Enter');
  await seat.page.getByRole('heading', { name: words.en.choose }).waitFor();
  await field(seat.page, words.en.fresh).fill(own);
  await field(seat.page, words.en.again).fill(own);
  await seat.press('Enter');
  await seat.page.getByRole('heading', { name: words.en.choose }).waitFor({ state: 'detached' });
  expect(await seat.field().inputValue()).toBe('half a sentence');
  await seat.field().press('Enter');
  await seat.page.locator('[data-seq], [data-pending]', { hasText: 'half a sentence' }).first().waitFor();
  expect(seat.errors).toEqual([]);
});
