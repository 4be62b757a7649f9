import type { Browser, BrowserContextOptions, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serveScriptedDesk, type ScriptedServer } from '../../packages/console/dev/serve';
import { openChromium } from '../chromium';
import { phone } from '../visit';
import { Seat } from './inbox-seat';

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

const sit = async (path: string, lang?: string, options?: BrowserContextOptions) => {
  seat = await Seat.for(browser, desk.url, 'admin', lang, options);
  await seat.goTo(path);
};
const button = (name: string | RegExp, within: Locator | undefined = undefined) =>
  (within ?? seat.page).getByRole('button', { name, exact: typeof name === 'string' });
const told = (text: string) => seat.page.locator('.mantine-Notification-root', { hasText: text }).waitFor();
const upload = async (name: string) => {
  await seat.goTo('knowledge/upload');
  await seat.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from('a,b') });
  await seat.page.getByRole('heading', { level: 1, name }).waitFor();
};
const dialog = () => seat.page.getByRole('dialog');
const version = (number: number) => seat.page.locator('main li', { hasText: `Version ${number}` });

describe('a file', () => {
  it('is corrected where it is wrong, published, and undone', async () => {
    await sit('knowledge/upload');
    await upload('bad.csv');
    const rows = seat.page.getByRole('list', { name: 'Bad rows' }).getByRole('listitem');
    const row = (line: number) => rows.filter({ has: seat.page.getByRole('heading', { name: `Row ${line}` }) });
    expect(await button('Publish').isDisabled()).toBe(true);
    await row(7).getByLabel('Answer').fill('Two years.');
    await button('Save correction', row(7)).click();
    await row(7).waitFor({ state: 'detached' });
    await button('Leave this row out', row(52)).click();
    await told('The row is left out.');
    await seat.page.reload();
    await row(44).getByLabel('Valid from').fill('2026-03-01');
    await button('Save correction', row(44)).click();
    await seat.page.getByText('No bad rows').waitFor();
    await seat.page.getByLabel('Note').fill('Gift wrap');
    await button('Publish').click();
    await told('is published');
    await version(5).getByText('Gift wrap').waitFor();
    await button('Restore', version(4)).click();
    await dialog().getByLabel('Note').fill('Too early');
    await button('Restore', dialog()).click();
    await version(6).getByText('Too early').waitFor();
    await version(6).getByText('Answers customers now').waitFor();
  });

  it('is compared afresh where somebody else was faster', async () => {
    await sit('knowledge/upload');
    await upload('late.csv');
    await button('Publish').click();
    await seat.page.getByText('Tom Baker has published version').waitFor();
    expect(await seat.page.getByRole('alert').innerText()).toContain('Nothing was changed');
    await button('Publish').click();
    await told('is published');
  });

  it('on which a saved test fails is published all the same, once that was seen', async () => {
    await sit('knowledge/upload');
    await upload('failing.csv');
    await seat.page.getByRole('list', { name: 'Rejected changes' }).getByText('rejected by Ada').waitFor();
    await button('Publish').click();
    const failing = seat.page.getByRole('alert').getByRole('list', { name: 'Failing tests' });
    await failing.getByText('Order status asks for the number').waitFor();
    await failing.getByText('Must be').waitFor();
    expect(await failing.innerText()).toContain('Where can I see where my parcel is?');
    expect(await seat.accessibilityProblems()).toEqual([]);
    await seat.page.getByRole('link', { name: 'Go to the saved tests' }).click();
    await seat.page.getByRole('tab', { name: 'Saved tests', selected: true }).waitFor();
    const knowledge = seat.page.getByLabel('Knowledge', { exact: true });
    await knowledge.locator('option:checked', { hasText: 'failing.csv' }).waitFor({ state: 'attached' });
    await seat.page.goBack();
    await button('Publish').click();
    await button('Publish anyway').click();
    await told('is published');
  });

  it('waits for its time, which can be called off', async () => {
    await sit('knowledge/upload');
    await upload('planned.csv');
    await seat.page.getByRole('radiogroup', { name: 'When' }).getByText('At a time').click();
    await seat.page.getByLabel('Time', { exact: true }).fill('2020-01-01T09:00');
    await button('Plan publication').click();
    await seat.page.getByText('Choose a time that lies ahead.').waitFor();
    await seat.page.getByLabel('Time', { exact: true }).fill(`${new Date().getFullYear() + 1}-01-02T09:00`);
    await button('Plan publication').click();
    await button('Cancel').click();
    await button('Cancel', dialog()).click();
    await told('The publication is cancelled');
    await button('Publish').or(button('Plan publication')).waitFor();
    await button('Discard').click();
    await button('Discard', dialog()).click();
    await told('The draft is discarded.');
  });
});

describe('an entry', () => {
  it('that others have written meanwhile is put together field by field', async () => {
    await sit('knowledge?entry=return-window-7&in=en');
    await dialog().getByLabel('Answer').fill('There was a clash.');
    await button('Save', dialog()).click();
    await dialog().getByText('Somebody else has changed this entry').waitFor();
    const tags = dialog().getByRole('radiogroup', { name: 'Which Tags to keep' });
    expect(await tags.getByRole('radio', { name: 'Theirs' }).isChecked()).toBe(true);
    await button('Save this', dialog()).click();
    await told('Saved');
    await seat.goTo('knowledge?entry=return-window-7&in=en');
    expect(await dialog().getByLabel('Answer').inputValue()).toBe('There was a clash.');
    await dialog().getByText('sale').waitFor();
  });

  it('is taken back to what it was, and asks before that is lost', async () => {
    await sit('knowledge?entry=return-window-0&in=en');
    await dialog().getByRole('tab', { name: 'History' }).click();
    await button('Put into the editor', dialog()).first().click();
    expect(await dialog().getByLabel('Answer').inputValue()).toContain('30 days');
    await seat.press('Escape');
    await button('Go on editing').click();
    await button('Save', dialog()).click();
    await told('Saved');
  });

  it('tells where it was used and how it fared', async () => {
    await sit('knowledge?entry=return-window-0&in=en');
    await dialog().getByRole('tab', { name: 'Use' }).click();
    await dialog().getByText('Given to customers').waitFor();
    await dialog().getByRole('link', { name: 'can I still send these shoes back?' }).waitFor();
  });

  it('in Chinese that was left behind still fits', async () => {
    await sit('knowledge?is=stale', 'zh');
    await seat.page.locator('tbody button').first().click();
    await button('仍然适用', dialog()).click();
    await told('已确认仍然适用');
  });

  it('gets the phrasings that are ticked', async () => {
    await sit('knowledge?entry=return-window-1&in=en');
    await button('Suggest phrasings', dialog()).click();
    await dialog().getByLabel('return time limit').check();
    await button('Add 1 phrasing', dialog()).click();
    expect(await dialog().getByLabel('Similar phrasings').inputValue()).toContain('return time limit');
  });
});

describe('past conversations', () => {
  it('are worked through in sight', async () => {
    await sit('knowledge/past');
    await seat.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'past.csv', mimeType: 'text/csv', buffer: Buffer.from('a') });
    await seat.page.getByRole('progressbar').waitFor();
    await seat.page.getByText('No topic was asked about often enough').waitFor({ timeout: 20_000 });
  });

  it('propose what is reworded, split, merged, dismissed and accepted', async () => {
    await sit('knowledge/past/i1');
    await button(/^咖啡机怎么除垢/).click();
    await button('Accept', dialog()).click();
    await dialog().getByText('was masked').waitFor();
    await dialog().getByRole('textbox', { name: 'Answer' }).fill('水箱加入 100 毫升除垢剂。');
    await button('Accept', dialog()).click();
    await dialog().getByText('What became of it').waitFor();
    await seat.press('Escape');
    await button(/^How do I descale/).click();
    await dialog().getByLabel('how often descale').check();
    await dialog().getByLabel('Intent of what is split off').fill('descaling_interval');
    await button('Split off 1', dialog()).click();
    await told('Split off');
    await seat.press('Escape');
    await seat.page.getByRole('checkbox', { name: 'Choose “how often descale”' }).check();
    await seat.page.getByRole('checkbox', { name: 'Choose “How do I descale' }).check();
    await button('Merge').click();
    await button('Merge', dialog()).click();
    await told('Merged.');
    await button(/^where is my parcel/).click();
    await button('Dismiss', dialog()).click();
    await button('Open again', dialog()).click();
    await told('Open again.');
  });
});

describe('axe has nothing serious to say, and nothing is wider than the screen', () => {
  const paths = [
    'knowledge',
    'knowledge?entry=return-window-2&in=zh',
    'knowledge/upload',
    'knowledge/versions?from=2&to=3',
    'knowledge/past',
    'knowledge/past/i1',
    'knowledge/past/i1?proposal=p4',
  ];
  it.each([
    ['by day', 'en', { viewport: { width: 1280, height: 900 } }],
    ['by night, in Chinese', 'zh', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const }],
    ['on a phone', 'en', phone],
  ])('%s', { timeout: 180_000 }, async (_, lang, options) => {
    await sit('knowledge', lang, options);
    const look = async (what: string) => {
      expect(await seat.accessibilityProblems(), what).toEqual([]);
      const wide = await seat.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, what).toBeLessThanOrEqual(0);
    };
    for (const path of paths) {
      await seat.goTo(path);
      await look(path);
    }
    await upload('bad.csv');
    for (const tab of ['bad', 'changes', 'findings']) {
      await seat.goTo(`${new URL(seat.page.url()).pathname.replace('/console/', '')}?tab=${tab}`);
      await look(tab);
    }
  });
});
