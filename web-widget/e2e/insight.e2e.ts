import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { aDeskForEachTest } from './each-desk';
import { insightTellings, type InsightTelling } from './insight.telling';
import { Visit } from './visit';

const desks = aDeskForEachTest();

async function customersCome({ lang, asked, person }: InsightTelling): Promise<void> {
  for (const [place, question] of asked.entries()) {
    const visit = await Visit.to(desks.browser(), inject('url'), lang);
    await visit.openChat();
    await visit.asks(question);
    if (place === 0) await visit.asks(person);
    await visit.end();
  }
}

const card = (page: Page, name: string | RegExp) => page.locator('main section a', { hasText: name }).first();

async function volume(page: Page, { card: name }: InsightTelling): Promise<number> {
  const counted = card(page, name).locator('span').nth(1);
  return (await counted.count()) === 0 ? 0 : Number((await counted.innerText()).replace(/\D/g, ''));
}

describe.each(insightTellings)('the insight: $lang', telling => {
  const { lang, asked, handedOver, chart, behind, pages } = telling;

  beforeAll(() => customersCome(telling));

  it('counts every conversation, and each figure leads to those behind it', async () => {
    const desk = await desks.at(lang);
    const { page } = desk;
    await desk.enter(inject('adminToken'));
    await desk.goTo('insight');
    const before = await volume(page, telling);
    await customersCome(telling);
    await desk.goTo('insight');
    expect(await volume(page, telling)).toBe(before + 2);

    const drawn = page.locator('figure', { hasText: chart });
    await drawn.locator('svg path').first().waitFor({ state: 'attached' });
    await drawn.locator('summary').click();
    expect(await drawn.getByRole('row').count()).toBeGreaterThan(7);

    await card(page, handedOver).click();
    const rows = page.getByRole('region', { name: behind }).getByRole('row');
    await rows.filter({ hasText: asked[0] }).first().waitFor();
    expect(await rows.filter({ hasText: asked[1] }).count()).toBe(0);
    await page.goBack();
    await card(page, telling.card).click();
    await rows.filter({ hasText: asked[1] }).first().getByRole('link').click();
    await page.locator('ol li[data-seq]', { hasText: asked[1] }).first().waitFor();
  });

  it('has pages for all that a person in charge asks, which anybody can read', async () => {
    const desk = await desks.at(lang);
    await desk.enter(inject('adminToken'));
    for (const [path, heading] of pages) {
      await desk.goTo(`insight/${path}`);
      expect(await desk.page.locator('main h1').innerText()).toBe(heading);
      expect(await desk.page.getByRole('alert').count()).toBe(0);
      expect(await desk.accessibilityProblems()).toEqual([]);
    }
  });

  it('gives its figures as a table', async () => {
    const desk = await desks.at(lang);
    await desk.enter(inject('adminToken'));
    await desk.goTo('insight');
    const counted = await volume(desk.page, telling);
    await desk.goTo('insight/report');
    await desk.page.getByRole('heading', { name: telling.summary }).waitFor();
    const coming = desk.page.waitForEvent('download');
    await desk.page.getByRole('button', { name: telling.csv }).click();
    const written = readFileSync(await (await coming).path(), 'utf8');
    const total = written.split('\n').find(line => line.includes(',volume,')) ?? '';
    expect(Number(total.split(',')[3])).toBe(counted);
  });
});
