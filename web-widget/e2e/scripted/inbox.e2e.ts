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
  desk = await serveScriptedDesk(1_200);
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

describe('an agent', () => {
  it('works through a conversation without touching the mouse', async () => {
    await sit('admin');
    await seat.goTo('inbox');
    await seat.rows().nth(1).waitFor();
    await seat.press('j', 'j');
    const wanted = await seat.page.evaluate(() => document.activeElement?.getAttribute('data-row'));
    expect(wanted).toBe(await seat.rows().nth(1).getAttribute('data-row'));
    await seat.press('Enter');
    await seat.page.waitForURL(`**/inbox/${wanted}*`);
    await seat.said().first().waitFor();

    await seat.press('r');
    await seat.page.keyboard.type('A new one is on its way.');
    const before = await seat.said().count();
    await seat.press('Enter');
    await seat.page.locator('[data-seq]', { hasText: 'A new one is on its way.' }).waitFor();
    await expect.poll(() => seat.said().count(), patient).toBe(before + 2); // and the customer's answer

    await seat.press('Escape', 'n');
    await seat.page.keyboard.type('Sent by the warehouse in Leeds.');
    await seat.press('Enter');
    await seat.page.locator('[data-note]', { hasText: 'Leeds' }).waitFor();

    await seat.press('Escape', 'c');
    await seat.page.getByRole('dialog').waitFor();
    await seat.press('ArrowRight', 'Enter');
    await seat.page.locator(`[data-row="${wanted}"]`).waitFor({ state: 'detached' });
    await seat.page.getByRole('button', { name: 'Reopen' }).waitFor();
    await seat.page.locator('[data-event=closed]').waitFor();
  });

  it('takes a waiting customer by writing to them', async () => {
    await sit('admin');
    await seat.goTo('inbox?view=unassigned');
    await seat.open();
    await seat.field().fill('Hello, how can I help?');
    await seat.page.getByRole('button', { name: 'Take over and send' }).click();
    await seat.page.locator('[data-seq]', { hasText: 'Hello, how can I help?' }).waitFor();
    const said = await seat.page.locator('[data-event=joined] ~ [data-seq]').allInnerTexts();
    expect(said.join()).toContain('Hello, how can I help?');
  });

  it('inserts a suggested answer and a canned response, and never sends an empty blank', async () => {
    await sit('admin');
    await seat.goTo('inbox?view=mine');
    await seat.open();
    await seat.page
      .getByRole('button', { name: /^Alt\+1/ })
      .first()
      .waitFor();
    await seat.press('Alt+1');
    await expect.poll(() => seat.field().inputValue(), patient).not.toBe('');
    await seat.field().fill('');
    await seat.field().pressSequentially('/hi');
    await seat.page.getByRole('option').first().waitFor();
    await seat.press('Enter');
    expect(await seat.field().inputValue()).toContain('Ada Moreno');
    await seat.field().fill('Your order {{order}} is on its way');
    await seat.press('Enter');
    expect(await seat.page.getByRole('alert').first().innerText()).toContain('{{order}}');
    expect(await seat.field().inputValue()).toContain('{{order}}');
    await seat.field().fill('');
  });

  it('finds a draft again, in its own conversation, after a reload', async () => {
    await sit('admin');
    await seat.goTo('inbox');
    await seat.open(0);
    await seat.field().fill('half a sentence');
    await seat.rows().nth(1).click();
    await expect.poll(() => seat.field().inputValue(), patient).toBe('');
    await seat.rows().nth(0).click();
    await expect.poll(() => seat.field().inputValue(), patient).toBe('half a sentence');
    await seat.page.reload();
    await expect.poll(() => seat.field().inputValue(), patient).toBe('half a sentence');
    await seat.field().fill('');
  });

  it('writes on while the line is down; everything arrives once and in order', async () => {
    await sit('admin');
    await seat.holdLine();
    await seat.goTo('inbox');
    await seat.open(0);
    await seat.sever();
    for (const text of ['first', 'second', 'third']) {
      await seat.field().fill(`${text} while away`);
      await seat.press('Enter');
    }
    await expect.poll(() => seat.page.locator('[data-pending]').count(), patient).toBe(3);
    await seat.page.getByText('No connection.').waitFor();
    seat.mend();
    await expect.poll(() => seat.page.locator('[data-pending]').count(), patient).toBe(0);
    const texts = await seat.page.locator('[data-seq]', { hasText: 'while away' }).allInnerTexts();
    expect(texts.map(text => /(\w+) while away/.exec(text)?.[1])).toEqual(['first', 'second', 'third']);
  });

  it('attaches a picture, and is told why something else cannot go', async () => {
    await sit('admin');
    await seat.goTo('inbox');
    await seat.open(0);
    const file = seat.page.locator('input[type=file]');
    await file.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
    expect(await seat.page.getByRole('alert').first().innerText()).toContain('notes.txt cannot be sent');
    await seat.page.getByRole('button', { name: 'Remove notes.txt' }).click();
    await file.setInputFiles({ name: 'lamp.png', mimeType: 'image/png', buffer: Buffer.from('x') });
    await seat.page.getByText('lamp.png').first().waitFor();
    const pictures = await seat.page.locator('[data-seq] img').count();
    await seat.page.getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => seat.page.locator('[data-seq] img').count(), patient).toBe(pictures + 1);
  });

  it('sees no more than the role allows', async () => {
    await sit('mei');
    const links = await seat.page.locator('aside nav a').allInnerTexts();
    expect(links.map(text => text.split('\n')[0])).toEqual(['Inbox', 'Messages', 'Search', 'Canned responses']);
    await seat.goTo('users');
    await seat.page.waitForURL('**/inbox*');
  });

  it('goes back from the thread to the list on a phone', async () => {
    await sit('mei', 'en', phone);
    await seat.goTo('inbox');
    await seat.open();
    expect(await seat.rows().first().isVisible()).toBe(false);
    await seat.page.getByRole('link', { name: 'Back to the list' }).click();
    await seat.rows().first().waitFor();
  });
});

describe('ten thousand conversations', () => {
  it('scroll fluidly, with only those in sight drawn', { timeout: 240_000 }, async () => {
    await sit('admin');
    await seat.goTo('inbox?view=closed');
    await seat.rows().first().waitFor();
    const list = seat.page.locator('ul[aria-label="Conversations"]');
    const rows = () => list.evaluate(each => each.getBoundingClientRect().height / 88);
    for (let turn = 0; turn < 900 && (await rows()) < 9_900; turn++) {
      await list.evaluate(each => each.parentElement?.scrollTo({ top: 1e9 }));
      await seat.page.waitForTimeout(120);
    }
    expect(await rows()).toBeGreaterThan(9_900);
    const [idle, scrolling] = await list.evaluate(async each => {
      const median = async (step: number) => {
        const gaps: number[] = [];
        let last = performance.now();
        for (let frame = 0; frame < 151; frame++) {
          if (step > 0) each.parentElement?.scrollTo({ top: frame * step });
          await new Promise(done => requestAnimationFrame(done));
          gaps.push(performance.now() - last);
          last = performance.now();
        }
        return gaps.sort((a, b) => a - b)[75] ?? Infinity;
      };
      return [await median(0), await median(600)];
    });
    expect(await seat.rows().count()).toBeLessThan(60);
    // A development build on a machine that may be busy: what counts is what scrolling adds to a frame.
    expect((scrolling ?? Infinity) - (idle ?? 0), `${scrolling} ms a frame, idle ${idle} ms`).toBeLessThan(50);
  });
});

describe('axe has nothing serious to say', () => {
  it.each<[string, string, BrowserContextOptions]>([
    ['by day', 'en', { viewport: { width: 1440, height: 900 } }],
    ['by night, in Chinese', 'zh', { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' }],
    ['on a phone', 'en', phone],
  ])('about the desk %s', async (_, lang, options) => {
    await sit('admin', lang, options);
    for (const path of ['inbox?view=all', 'search?q=a', 'canned', 'team', 'users', 'teams', 'audit']) {
      await seat.goTo(path);
      expect(await seat.accessibilityProblems(), path).toEqual([]);
    }
    await seat.goTo('inbox?view=all');
    await seat.open();
    expect(await seat.accessibilityProblems(), 'a thread').toEqual([]);
    const wide = await seat.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
});
