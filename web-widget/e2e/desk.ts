import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { accessibilityProblems } from './accessibility';
import { desktop } from './visit';

/** Somebody at the console, with what a test wants to do and see there. The interface is in the language of `lang`. */
export class Desk {
  private constructor(
    readonly page: Page,
    readonly errors: string[],
    private readonly url: string,
  ) {}

  /** Opens the console's door; nobody has signed in yet. */
  static async at(
    browser: Browser,
    url: string,
    lang: string,
    options: BrowserContextOptions = desktop,
  ): Promise<Desk> {
    const context = await browser.newContext({ ...options, locale: lang === 'zh' ? 'zh-CN' : 'en-GB' });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', error => errors.push(error.message));
    const desk = new Desk(page, errors, url);
    await page.goto(`${url}/console`);
    await desk.token().waitFor();
    return desk;
  }

  /** Signs in with the installation's token, as on the first day, when there are no accounts yet. */
  async signIn(token: string): Promise<void> {
    const byToken = this.page.getByRole('button', { name: /admin token instead|管理员令牌/ });
    if (await byToken.isVisible()) await byToken.click();
    await this.token().fill(token);
    await this.token().press('Enter');
  }

  /** Signs in and waits for the first page. */
  async enter(token: string): Promise<void> {
    await this.signIn(token);
    await this.page.locator('main article').first().waitFor();
  }

  /** Opens a page by its path, such as `messages`, and waits until its data are there. */
  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.url}/console/${path}`);
    await this.page.locator('main h1').waitFor();
    await this.page.waitForLoadState('networkidle');
  }

  /** The newest conversation in which `text` was said last, opened. */
  async openConversation(text: string): Promise<Locator> {
    await this.goTo('conversations');
    await this.page.locator('a[href*="/conversations/"]', { hasText: text }).first().click();
    const turns = this.page.locator('ol li[data-seq]');
    await turns.first().waitFor();
    return turns;
  }

  accessibilityProblems(): Promise<string[]> {
    return accessibilityProblems(this.page);
  }

  async end(): Promise<void> {
    await this.page.context().close();
  }

  private token(): Locator {
    return this.page.locator('input[type=password]');
  }
}
