import type { Browser, Locator, Page } from 'playwright-core';
import { Desk } from './desk';
import type { LearningTelling } from './learning.telling';
import type { LearningShop } from './learning-shop';
import type { PackagedServer } from './packaged-server';
import { Visit } from './visit';

/** Milliseconds that a head may take to be learned and judged on a slow machine. */
const patience = 420_000;

/** What is looked at on the way: a test asks for its faults, the guide takes its picture. */
export type Look = (page: Page, what: LearningScene) => Promise<void>;

export type LearningScene = 'review' | 'trainings' | 'training' | 'gate' | 'shadow' | 'serves' | 'returned';

/** What happened. */
export interface Learned {
  readonly candidate: string;
  /** What served when the candidate served all, and after it was taken back. */
  readonly then: string;
  readonly after: string;
  readonly errors: readonly string[];
}

/** From a customer's words to a model that learned them, serves everybody, and is taken back: all by the console's pages. */
export async function tellLearning(
  browser: Browser,
  { server, first }: LearningShop,
  telling: LearningTelling,
  look: Look,
): Promise<Learned> {
  const { lang, words } = telling;
  await ask(browser, server, telling.said, lang);
  const desk = await Desk.at(browser, server.url, lang);
  await desk.enter(server.adminToken());
  const { page } = desk;
  const button = (name: string, within: Locator = page.locator('main')) =>
    within.getByRole('button', { name, exact: true });

  await label(desk, telling, look);

  await desk.goTo('learning');
  await button(words.train).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(words.language, { exact: true }).selectOption(lang);
  await form.getByRole('radio', { name: new RegExp(words.headOnly) }).check();
  await button(words.order, form).click();
  const job = page
    .locator('main tbody tr')
    .filter({ has: page.locator('button'), hasText: `${lang}-`, hasNotText: first.get(lang) ?? '' })
    .first();
  await job.waitFor();
  await form.waitFor({ state: 'hidden' });
  await look(page, 'trainings');
  await job.getByText(words.passed).waitFor({ timeout: patience });
  const name = job.locator('button');
  const candidate = (await name.innerText()).trim();
  await name.click();
  await page.getByRole('dialog').waitFor();
  await look(page, 'training');
  await page.keyboard.press('Escape');

  const step = (state: string) => page.getByLabel(words.way).locator('[aria-current=step]', { hasText: state });
  await desk.goTo(`learning/rollout/${lang}`);
  await step(words.shadow).waitFor();
  await look(page, 'gate');
  await ask(browser, server, telling.next, lang);
  await page.getByText(words.alike).waitFor({ timeout: 60_000 });
  await look(page, 'shadow');
  await button(words.serveSome).click();
  await button(words.serveSome).waitFor({ state: 'detached' });
  await confirmed(page, button(words.serveAll), words.serveAll);
  await step(words.all).waitFor();
  await look(page, 'serves');
  const then = await serving(page, candidate);
  await confirmed(page, button(words.takeBack), words.takeBack);
  await step(words.returned).waitFor();
  const after = await serving(page, first.get(lang) ?? '');
  await look(page, 'returned');
  await desk.end();
  return { candidate, then, after, errors: desk.errors };
}

async function ask(browser: Browser, server: PackagedServer, text: string, lang: string): Promise<void> {
  const visit = await Visit.to(browser, server.url, lang);
  await visit.openChat();
  await visit.asks(text);
  await visit.end();
}

/** Finds what the customer said in the inbox and says by keys alone what it means. */
async function label(desk: Desk, { said, means, words }: LearningTelling, look: Look): Promise<void> {
  const { page } = desk;
  const item = page.getByRole('list', { name: words.list }).locator('button', { hasText: said });
  await desk.goTo('review');
  for (const end = Date.now() + 60_000; !(await item.isVisible()) && Date.now() < end;) {
    await page.waitForTimeout(1_000);
    await desk.goTo('review');
  }
  await item.click();
  await page.getByRole('heading', { name: said }).waitFor();
  await page.keyboard.press('c');
  await page.keyboard.type(means);
  await page.getByRole('option', { name: means }).first().waitFor();
  await look(page, 'review');
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: words.labelled }).waitFor();
}

async function confirmed(page: Page, asks: Locator, yes: string): Promise<void> {
  await asks.click();
  await page.getByRole('dialog').getByRole('button', { name: yes, exact: true }).click();
}

/** Which model the page says is served, once that is `wanted`; whatever it says after a while otherwise. */
async function serving(page: Page, wanted: string): Promise<string> {
  const served = page.locator('main code').first();
  for (const end = Date.now() + 15_000; (await served.innerText()) !== wanted && Date.now() < end;)
    await page.waitForTimeout(200);
  return served.innerText();
}
