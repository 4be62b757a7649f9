import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { adminTellings, type AdminTelling, type Sheet } from './admin.telling';
import { Desk } from './desk';
import { gbk } from './gbk';
import { Office } from './office';
import { openStudio, save } from './studio';

// Not tests: an administrator with two spreadsheets in front of the packaged server, as the guide shows it.
const url = inject('url');
const office = new Office(url, inject('adminToken'));
const questions = join(import.meta.dirname, '../../test-data/dialogues/questions.csv');
const topics = ['return_item', 'gift_card', 'invoice', 'store_hours', 'descaling', 'old_appliance'];
let browser: Browser;

beforeAll(async () => {
  browser = await openStudio();
});
afterAll(() => browser.close());

describe.each(adminTellings)('the knowledge, $lang', telling => {
  const { lang, words } = telling;
  let desk: Desk;
  let draft: string;

  beforeAll(async () => {
    const customer = await office.caller(lang, telling.page);
    for (const question of telling.asked) await customer.says(question);
    desk = await seated(telling);
    await publish(desk, telling, telling.first, await upload(desk, telling, telling.first));
  });
  afterAll(() => desk.end());

  it('the page for files', async () => {
    await desk.goTo('knowledge/upload');
    await save(desk.page, `admin-upload-${lang}`);
  });

  it('a file with bad rows, and what it changes', async () => {
    draft = await upload(desk, telling, telling.second);
    const bad = desk.page.getByRole('list', { name: words.badRows }).getByRole('listitem');
    await bad.nth(1).waitFor();
    await save(desk.page, `admin-draft-bad-rows-${lang}`);
    for (const { column, text } of telling.mended) {
      const row = bad.filter({ has: desk.page.getByLabel(column, { exact: true }) }).first();
      await row.getByLabel(column, { exact: true }).fill(text);
      await button(desk, words.saveCorrection, row).click();
      await row.waitFor({ state: 'detached' });
    }
    await desk.page.getByText(words.noBadRows).waitFor();
    await desk.page.getByRole('tab', { name: new RegExp(words.changes) }).click();
    await desk.page
      .locator('main')
      .getByText(telling.asked[2] ?? '')
      .first()
      .waitFor();
    await save(desk.page, `admin-draft-changes-${lang}`);
  });

  it('a question is tried', async () => {
    await desk.goTo('knowledge/try');
    await desk.page.locator('main').getByLabel(words.knowledge, { exact: true }).selectOption(draft);
    await desk.page.getByLabel(words.question).fill(telling.tries);
    await button(desk, words.ask).click();
    await desk.page.getByRole('heading', { name: words.found }).waitFor();
    await save(desk.page, `admin-try-${lang}`);
  });

  it('what customers asked is replayed', { timeout: 300_000 }, async () => {
    await desk.goTo('knowledge/testing/replay');
    await desk.page.locator('main select').first().selectOption(draft);
    await button(desk, words.run).click();
    await desk.page.getByText(words.replayed).waitFor({ timeout: 240_000 });
    await desk.page.locator('main tbody tr').first().waitFor();
    await save(desk.page, `admin-replay-${lang}`);
  });

  it('the entries, one of them, and the versions', async () => {
    await publish(desk, telling, telling.second, draft);
    await save(desk.page, `admin-versions-${lang}`);
    await desk.goTo(`knowledge?lang=${lang}`);
    await save(desk.page, `admin-entries-${lang}`);
    const wrapping = telling.asked[0] ?? '';
    await desk.goTo(`knowledge?q=${encodeURIComponent(wrapping)}`);
    await desk.page.locator('main tbody button').first().click();
    await desk.page.getByRole('dialog').getByRole('textbox').first().waitFor();
    await save(desk.page, `admin-entry-${lang}`);
  });

  it('a synonym', async () => {
    await desk.goTo('knowledge/synonyms');
    await button(desk, words.addSynonym).first().click();
    const form = desk.page.getByRole('dialog');
    await form.getByLabel(words.write).fill(telling.synonym.written);
    await form.getByLabel(words.readAs).fill(telling.synonym.meaning);
    await form.getByText(words.preview).first().waitFor();
    await save(desk.page, `admin-synonyms-${lang}`);
  });

  it('past conversations', { timeout: 300_000 }, async () => {
    await desk.goTo('knowledge/past');
    const buffer = Buffer.from(pastConversations(telling));
    await desk.page
      .locator('input[type=file]')
      .setInputFiles({ name: telling.past.name, mimeType: 'text/csv', buffer });
    const proposals = desk.page.getByRole('list', { name: words.proposals });
    await proposals.getByRole('listitem').first().waitFor({ timeout: 240_000 });
    await save(desk.page, `admin-past-${lang}`);
  });
});

// Last, for a test of every entry keeps the replays waiting that are begun after it.
describe.each(adminTellings)('every entry, $lang', telling => {
  it('is tested', { timeout: 360_000 }, async () => {
    const desk = await seated(telling);
    await desk.goTo('knowledge/testing/entries');
    await button(desk, telling.words.run).click();
    const running = desk.page.locator('main button[data-loading]');
    await running.waitFor();
    // On a slow machine the picture shows how far it is.
    await running
      .waitFor({ state: 'detached', timeout: 300_000 })
      .then(() => desk.page.getByText(telling.words.findsItself).first().waitFor())
      .catch(() => desk.page.getByRole('progressbar').first().waitFor());
    await save(desk.page, `admin-test-entries-${telling.lang}`);
    await desk.end();
  });
});

async function seated({ lang, colours: colorScheme }: AdminTelling): Promise<Desk> {
  const wide: BrowserContextOptions = { viewport: { width: 1440, height: 1000 }, deviceScaleFactor: 1.25, colorScheme };
  const desk = await Desk.at(browser, url, lang, wide);
  await desk.enter(inject('adminToken'));
  return desk;
}

function button(desk: Desk, name: string, within?: Locator): Locator {
  return (within ?? desk.page).getByRole('button', { name, exact: true });
}

/** Gives the id of the draft, whose page is open afterwards. */
async function upload(desk: Desk, { lang }: AdminTelling, { file, rows }: Sheet): Promise<string> {
  await desk.goTo('knowledge/upload');
  const text = rows.join('\r\n') + '\r\n';
  const buffer = lang === 'zh' ? gbk(text) : Buffer.from(text);
  await desk.page.locator('input[type=file]').setInputFiles({ name: file, mimeType: 'text/csv', buffer });
  await desk.page.locator('main dl').first().waitFor();
  return new URL(desk.page.url()).pathname.split('/').at(-1) ?? '';
}

/** Publishes the draft; the versions are open afterwards. */
async function publish(desk: Desk, { words }: AdminTelling, { note }: Sheet, draft: string): Promise<void> {
  await desk.goTo(`knowledge/drafts/${draft}`);
  await desk.page.getByLabel(words.note).fill(note);
  await button(desk, words.publish).click();
  await desk.page.getByText(words.published).waitFor();
  await desk.goTo('knowledge/versions');
}

/** What customers of a year ago asked, each answered by somebody at the desk. */
function pastConversations({ lang, past }: AdminTelling): string {
  const lines = (file: string) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map(line => /^(\w+),(en|zh),([^{]+)$/.exec(line.trimEnd()))
      .filter(found => found !== null && found[2] === lang && topics.includes(found[1] ?? ''))
      .map(found => ({ topic: found?.[1] ?? '', text: found?.[3] ?? '' }));
  const replies = lines(questions.replace('questions', 'replies'));
  const rows = lines(questions).flatMap(({ topic, text }, at) => {
    const fitting = replies.filter(reply => reply.topic === topic);
    const when = `2025-11-${String(1 + (at % 28)).padStart(2, '0')} 10`;
    return [
      `${at + 1},${when}:00:00,${past.customer},${text}`,
      `${at + 1},${when}:02:00,${past.agent},${fitting[at % fitting.length]?.text ?? ''}`,
    ];
  });
  return [past.header, ...rows].join('\n') + '\n';
}
