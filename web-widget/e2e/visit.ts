import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { accessibilityProblems } from './accessibility';

export const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 860 } };
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

/** A visitor on the demo shop, with what a test wants to do and see there. */
export class Visit {
  private constructor(
    readonly page: Page,
    readonly errors: string[],
  ) {}

  static async to(
    browser: Browser,
    url: string,
    lang: string,
    options: BrowserContextOptions = desktop,
  ): Promise<Visit> {
    const context = await browser.newContext({ ...options, locale: lang === 'zh' ? 'zh-CN' : 'en-GB' });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', error => errors.push(error.message));
    await page.goto(`${url}/?lang=${lang}`);
    await page.locator('fd-chat-launcher button').waitFor();
    return new Visit(page, errors);
  }

  async openChat(): Promise<void> {
    await this.page.locator('fd-chat-launcher button').click();
    await this.page.locator('fd-chat-message .text').first().waitFor();
  }

  /** Says something and waits for the bot's turn, which it returns. */
  async asks(text: string): Promise<Locator> {
    const turns = this.page.locator('fd-chat-message .entry.bot');
    const before = await turns.count();
    const field = this.page.locator('fd-chat-composer textarea');
    await field.fill(text);
    await field.press('Enter');
    return this.botTurn(before);
  }

  /** Waits for the bot's turn after the first `before` ones. */
  async botTurn(before: number): Promise<Locator> {
    const turn = this.page.locator('fd-chat-message .entry.bot').nth(before);
    await turn.waitFor({ timeout: 30_000 });
    return turn;
  }

  /** How many bubbles of the bot are shown, the greeting among them. */
  botTurns(): Promise<number> {
    return this.page.locator('fd-chat-message .entry.bot').count();
  }

  accessibilityProblems(): Promise<string[]> {
    return accessibilityProblems(this.page);
  }

  async end(): Promise<void> {
    await this.page.context().close();
  }
}
