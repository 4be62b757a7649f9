import { rmSync } from 'node:fs';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from './chromium';
import { Desk } from './desk';
import { startPackagedServer, type PackagedServer } from './packaged-server';
import { smallPack } from './small-pack';
import { Visit } from './visit';

let browser: Browser;
let server: PackagedServer;
let pack: string;

// Every wording of the whole shop takes minutes to be tested, a tenth of them shows the same.
beforeAll(async () => {
  pack = smallPack();
  server = await startPackagedServer(undefined, {}, ['--pack', pack, '--no-train']);
  browser = await openChromium();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(pack, { recursive: true, force: true });
});

interface Story {
  readonly lang: string;
  readonly file: string;
  /** The rows as they come from a spreadsheet; the second one lacks its answer. */
  readonly rows: readonly string[];
  readonly missing: string;
  readonly question: string;
  readonly answer: string;
  readonly words: Readonly<Record<Label, string>>;
}

type Label =
  | 'badRows'
  | 'answer'
  | 'saveCorrection'
  | 'noBadRows'
  | 'changes'
  | 'run'
  | 'findsItself'
  | 'asked'
  | 'note'
  | 'publish'
  | 'published'
  | 'restore'
  | 'restored';

const stories: readonly Story[] = [
  {
    lang: 'en',
    file: 'engraving.csv',
    rows: [
      'id,question,answer,lang',
      'engrave,Do you engrave pewter mugs?,"Yes, up to 20 letters.",en',
      'ink,Which ink do you use for stamps?,,en',
    ],
    missing: 'Plain black ink.',
    question: 'Do you engrave pewter mugs?',
    answer: 'up to 20 letters',
    words: {
      badRows: 'Bad rows',
      answer: 'Answer',
      saveCorrection: 'Save correction',
      noBadRows: 'No bad rows',
      changes: 'Changes',
      run: 'Run',
      findsItself: 'find their own entry',
      asked: 'would be answered otherwise',
      note: 'Note',
      publish: 'Publish',
      published: 'is published',
      restore: 'Restore',
      restored: 'with the entries of version',
    },
  },
  {
    lang: 'zh',
    file: '刻字.csv',
    rows: ['编号,问题,答案,语言', 'keyin,锡杯可以刻字吗？,可以，最多刻二十个字。,zh', 'yinni,印章用什么印泥？,,zh'],
    missing: '用朱砂印泥。',
    question: '锡杯可以刻字吗？',
    answer: '最多刻二十个字',
    words: {
      badRows: '问题行',
      answer: '答案',
      saveCorrection: '保存修正',
      noBadRows: '没有问题行',
      changes: '变更',
      run: '开始',
      findsItself: '能找到自己的条目',
      asked: '的回答会改变',
      note: '备注',
      publish: '发布',
      published: '已发布并生效',
      restore: '恢复',
      restored: '内容与版本',
    },
  },
];

describe.each(stories)('an admin with a spreadsheet ($lang)', story => {
  const { words } = story;
  let desk: Desk;
  const button = (name: string, within: Locator | undefined = undefined) =>
    (within ?? desk.page).getByRole('button', { name, exact: true });
  /** Starts the check on the page and waits until it has run, which takes a while on a slow machine. */
  const runs = async (): Promise<void> => {
    const running = desk.page.locator('main button[data-loading]', { hasText: words.run });
    await button(words.run).click();
    await running.waitFor();
    await running.waitFor({ state: 'detached', timeout: 420_000 });
  };
  const asked = async (): Promise<string> => {
    const visit = await Visit.to(browser, server.url, story.lang);
    await visit.openChat();
    const said = await (await visit.asks(story.question)).innerText();
    await visit.end();
    return said;
  };

  it('mends it, tries it, publishes it and takes it back', { timeout: 900_000 }, async () => {
    expect(await asked()).not.toContain(story.answer);
    desk = await Desk.at(browser, server.url, story.lang);
    await desk.enter(server.adminToken());

    await desk.goTo('knowledge/upload');
    const buffer = Buffer.from(story.rows.join('\r\n') + '\r\n');
    await desk.page.locator('input[type=file]').setInputFiles({ name: story.file, mimeType: 'text/csv', buffer });
    const bad = desk.page.getByRole('list', { name: words.badRows }).getByRole('listitem').first();
    expect(await button(words.publish).isDisabled()).toBe(true);
    await bad.getByLabel(words.answer).fill(story.missing);
    await button(words.saveCorrection, bad).click();
    await desk.page.getByText(words.noBadRows).waitFor();
    await desk.page.getByRole('tab', { name: new RegExp(words.changes) }).click();
    await desk.page.locator('main').getByText(story.question).first().waitFor();
    const draft = new URL(desk.page.url()).pathname.split('/').at(-1) ?? '';

    await desk.goTo(`knowledge/testing/entries?draft=${draft}`);
    await runs();
    await desk.page.locator('dt', { hasText: words.findsItself }).waitFor();

    await desk.goTo(`knowledge/testing/replay?draft=${draft}`);
    await runs();
    await desk.page.getByText(words.asked).waitFor();
    await desk.page.locator('main tr', { hasText: story.answer }).first().waitFor();

    await desk.goTo(`knowledge/drafts/${draft}`);
    await desk.page.getByLabel(words.note).fill(`Engraving ${story.lang}`);
    await button(words.publish).click();
    await desk.page.getByText(words.published).waitFor();
    expect(await asked()).toContain(story.answer);

    await desk.goTo('knowledge/versions');
    const before = desk.page.locator('main li').filter({ has: button(words.restore) });
    await button(words.restore, before.first()).click();
    await button(words.restore, desk.page.getByRole('dialog')).click();
    await desk.page.getByText(words.restored).waitFor();
    expect(await asked()).not.toContain(story.answer);
    expect(desk.errors).toEqual([]);
    await desk.end();
  });
});
