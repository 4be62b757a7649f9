import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { tellings, type Telling } from './desk.telling';
import { Office, type Caller } from './office';
import { Seat } from './scripted/inbox-seat';
import { openStudio, save } from './studio';
import { phone, Visit } from './visit';

// Not tests: customers and an agent in front of the packaged server, as the guides show them.
const url = inject('url');
const password = 'rattle-harbour-41';
const office = new Office(url, inject('adminToken'));
let browser: Browser;

beforeAll(async () => {
  browser = await openStudio();
});
afterAll(() => browser.close());

describe.each(tellings)('the desk, $lang', telling => {
  const { lang, colours: colorScheme, main, onThePhone } = telling;
  const locale = lang === 'zh' ? 'zh-CN' : 'en-GB';
  const wide: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1.25, colorScheme };
  let seat: Seat;
  let customer: Caller;
  let visit: Visit;

  beforeAll(async () => {
    await staff(telling);
    seat = await Seat.for(browser, url, telling.agent.who, lang, wide, password);
    await present(seat, telling, 'online');
    customer = await mainStory(telling);
    visit = await Visit.to(browser, url, lang, { ...phone, colorScheme });
    await askOnThePhone(visit, telling);
    await crowd(telling);
  });
  afterAll(async () => {
    await present(seat, telling, 'offline'); // other pictures want nobody there
    await seat.end();
    await visit.end();
  });

  it('signing in', async () => {
    const context = await browser.newContext({ ...wide, locale });
    const page = await context.newPage();
    await page.goto(`${url}/console/`);
    await page.locator('input[type=email]').fill(`${telling.agent.who}@example.com`);
    await save(page, `sign-in-${lang}`);
    await context.close();
  });

  it('the inbox with a conversation', async () => {
    await seat.goTo('inbox?view=all');
    await seat.rows().filter({ hasText: main.name }).click();
    await seat.said().first().waitFor();
    await writes(seat, 'n', main.note);
    await seat.page.locator('[data-note]').waitFor();
    await writes(seat, 'r', main.reply);
    await seat.said().filter({ hasText: main.reply }).waitFor();
    await customer.says(main.thenAsks);
    await seat.said().filter({ hasText: main.thenAsks }).waitFor();
    await seat.page.locator('kbd', { hasText: 'Alt+1' }).waitFor();
    await seat.said().last().scrollIntoViewIfNeeded();
    await save(seat.page, `inbox-${lang}`);
  });

  it('a canned response', async () => {
    await seat.press('r');
    await seat.page.keyboard.type('/re');
    await seat.page.getByRole('option').first().waitFor();
    await save(seat.page, `canned-${lang}`);
    await seat.press('Escape', 'ControlOrMeta+a', 'Backspace', 'Escape');
  });

  it('closing it', async () => {
    await seat.press('c');
    await seat.page.getByRole('dialog').waitFor();
    await save(seat.page, `close-${lang}`);
    await seat.press('Escape');
  });

  it('a person in the widget on a phone', async () => {
    await seat.goTo('inbox?view=mine');
    await seat.rows().filter({ hasNotText: main.name }).first().click();
    await seat.said().filter({ hasText: onThePhone.says }).waitFor();
    await writes(seat, 'r', onThePhone.reply);
    await visit.page.locator('fd-chat-message .entry.agent').filter({ hasText: onThePhone.reply }).waitFor();
    await save(visit.page, `person-${lang}-phone`);
  });

  it('search', async () => {
    await seat.goTo('search');
    await seat.page.getByRole('searchbox').fill(telling.search);
    await seat.page.locator('mark').first().waitFor();
    await save(seat.page, `search-${lang}`);
  });
});

async function staff({ lang, agent, colleague, team }: Telling): Promise<void> {
  const languages = [lang];
  const members = [
    await office.hire({ ...agent, languages, capacity: 2 }, password),
    await office.hire({ ...colleague, languages }, password),
  ];
  await office.team(team, languages, members);
}

/** The bot tries twice, without luck. */
async function mainStory({ lang, page, main, onThePhone }: Telling): Promise<Caller> {
  const customer = await office.caller(lang, page);
  for (const question of main.asks) {
    const reply = await customer.says(question);
    if (reply !== undefined) await customer.rates(reply, 'down');
  }
  await customer.isCalled(main.name, main.contact);
  await customer.says(onThePhone.wants);
  return customer;
}

async function askOnThePhone(visit: Visit, { agent, onThePhone }: Telling): Promise<void> {
  const product = await visit.page.locator('#grid svg').first().screenshot();
  await visit.openChat();
  await visit.asks(onThePhone.asks);
  await visit.asks(onThePhone.wants);
  await visit.page.getByText(agent.name).first().waitFor();
  await visit.page.locator('fd-chat-composer input[type=file]').setInputFiles({
    name: 'arrived.png',
    mimeType: 'image/png',
    buffer: product,
  });
  await visit.page.locator('fd-chat-composer textarea').fill(onThePhone.says);
  await visit.page.locator('.send[aria-disabled=false]').click();
  await visit.page.locator('fd-chat-message .entry.visitor').filter({ hasText: onThePhone.says }).waitFor();
}

/** The others, once the agent's hands are full. */
async function crowd({ lang, page, waiting, withTheBot, onThePhone }: Telling): Promise<void> {
  for (const each of [...waiting, ...withTheBot]) {
    const customer = await office.caller(lang, page);
    await customer.says(each.asks);
    await customer.isCalled(each.name, '');
    if (waiting.includes(each)) await customer.says(onThePhone.wants);
  }
}

async function writes(seat: Seat, key: 'n' | 'r', text: string): Promise<void> {
  await seat.press(key);
  await seat.page.keyboard.type(text);
  await seat.press('Enter', 'Escape');
}

async function present(seat: Seat, { agent }: Telling, state: 'online' | 'offline'): Promise<void> {
  await seat.page.getByRole('button', { name: agent.name }).first().click();
  const choices = seat.page.getByRole('menuitem');
  await (state === 'online' ? choices.first() : choices.last()).click();
  await choices.first().waitFor({ state: 'hidden' });
}
