import { describe, expect, inject, it } from 'vitest';
import { aDeskForEachTest } from './each-desk';
import { desktop, phone, Visit } from './visit';

const token = inject('adminToken');
const url = inject('url');
const desks = aDeskForEachTest();

const text = (...lines: string[]) => Buffer.from(lines.join('\n') + '\n');
const csv = (name: string, ...lines: string[]) => ({ name, mimeType: 'text/csv', buffer: text(...lines) });

async function visitorDoes(lang: string, act: (visit: Visit) => Promise<void>): Promise<void> {
  const visit = await Visit.to(desks.browser(), url, lang);
  await visit.openChat();
  await act(visit);
  await visit.end();
}

describe('the console', () => {
  it('lets nobody in without the token', async () => {
    const desk = await desks.at('en');
    await desk.signIn('not-the-token');
    await desk.page.getByRole('alert').waitFor();
    expect(await desk.page.getByRole('alert').innerText()).toContain('does not accept this token');
    await desk.enter(token);
    await desk.page.reload();
    await desk.page.locator('main article').first().waitFor();
    expect(await desk.page.locator('input[type=password]').count()).toBe(0);
  });

  it('shows why the bot answered as it did, and takes the right intent', async () => {
    await visitorDoes('en', async visit => void (await visit.asks('How do I send something back?')));
    const desk = await desks.at('en');
    await desk.enter(token);
    const turns = await desk.openConversation('');
    await turns.getByRole('button', { name: 'Why this reply?' }).first().click();
    const found = desk.page.getByRole('region', { name: 'Entries found' });
    expect(await found.innerText()).toContain('How do I send something back?');
    await turns.getByRole('combobox', { name: 'Intent of this question' }).first().click();
    await desk.page.getByRole('option', { name: 'Return an item' }).click();
    await desk.page.getByText('The correction is saved').first().waitFor();
    await desk.page.reload();
    await desk.page.getByText('Corrected', { exact: true }).first().waitFor();
  });

  it('lists a left message until it is done', async () => {
    const wish = `Please ring me about order ${Date.now()}`;
    await visitorDoes('en', async ({ page }) => {
      await page.locator('fd-chat-composer .ways button').nth(1).click();
      await page.locator('fd-leave-form input').first().fill('Ada');
      await page.locator('fd-leave-form input').nth(1).fill('ada@example.org');
      await page.locator('fd-leave-form textarea').fill(wish);
      await page.locator('fd-leave-form .submit').click();
      await page.locator('fd-leave-form .done').waitFor();
    });
    const desk = await desks.at('en');
    await desk.enter(token);
    await desk.goTo('messages');
    const item = desk.page.locator('main li', { hasText: wish });
    expect(await item.innerText()).toContain('ada@example.org');
    await item.getByRole('button', { name: 'Mark as done' }).click();
    await item.waitFor({ state: 'detached' });
  });

  it('refuses a file with bad rows and names them; publishes the clean one', async () => {
    const desk = await desks.at('en');
    await desk.enter(token);
    await desk.goTo('knowledge/upload');
    const file = desk.page.locator('input[type=file]');
    await file.setInputFiles(
      csv('bad.csv', 'id,question,answer', 'zebra,Do you sell zebras?,', ',Do you sell okapis?,No.'),
    );
    const rows = desk.page.getByRole('list', { name: 'Bad rows' }).getByRole('listitem');
    await rows.filter({ hasText: 'Row 3' }).getByText('is empty').waitFor();
    expect(await desk.page.getByRole('button', { name: 'Publish' }).isDisabled()).toBe(true);
    await desk.goTo('knowledge/upload');
    await file.setInputFiles(
      csv('zebra.csv', 'id,question,answer', 'zebra,Do you sell zebra costumes?,"Yes, in all sizes."'),
    );
    await desk.page.getByRole('button', { name: 'Publish', exact: true }).click();
    await desk.page.getByText('customers are answered from it now').waitFor();
    await desk.page.locator('main li', { hasText: 'zebra.csv' }).getByText('Answers customers now').waitFor();
    await visitorDoes('en', async visit => {
      const turn = await visit.asks('Do you sell zebra costumes?');
      expect(await turn.innerText()).toContain('zebra');
    });
  });

  it('edits an entry, which is live at once', async () => {
    const desk = await desks.at('zh');
    await desk.enter(token);
    await desk.goTo('knowledge');
    await desk.page.getByRole('button', { name: '新建条目' }).click();
    const drawer = desk.page.getByRole('dialog');
    await drawer.getByLabel('编号').fill('origami');
    await drawer.getByLabel('问题').fill('你们教折纸吗？');
    await drawer.getByLabel('答案').fill('每周六下午教折纸。');
    await drawer.getByRole('button', { name: '保存' }).click();
    await desk.page.getByText('已保存并立即生效').first().waitFor();
    await visitorDoes('zh', async visit => {
      const turn = await visit.asks('你们教折纸吗？');
      expect(await turn.innerText()).toContain('折纸');
    });
  });
});

describe('axe has nothing serious to say', () => {
  it.each([
    ['by day', 'en', desktop],
    ['by night, in Chinese', 'zh', { ...desktop, colorScheme: 'dark' as const }],
    ['on a phone', 'en', phone],
  ])('about the console %s', { timeout: 120_000 }, async (_, lang, options) => {
    const desk = await desks.at(lang, options);
    expect(await desk.accessibilityProblems()).toEqual([]);
    await desk.enter(token);
    for (const path of [
      '',
      'conversations',
      'messages',
      'knowledge',
      'knowledge/upload',
      'knowledge/versions',
      'knowledge/past',
      'intents',
      'learning',
    ]) {
      await desk.goTo(path);
      expect(await desk.accessibilityProblems(), path).toEqual([]);
    }
    const wide = await desk.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
});
