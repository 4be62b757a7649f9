import type { Browser, BrowserContextOptions, Locator, Page, WebSocketRoute } from 'playwright-core';
import { accessibilityProblems } from '../accessibility';

/** An agent's seat, by default at the scripted desk, with what a test wants to do and see there. */
export class Seat {
  readonly errors: string[] = [];
  private lines: WebSocketRoute[] = [];
  private severed = false;

  private constructor(
    readonly page: Page,
    private readonly url: string,
  ) {
    page.on('pageerror', error => this.errors.push(error.message));
  }

  static async for(
    browser: Browser,
    url: string,
    who: string,
    lang = 'en',
    options: BrowserContextOptions = { viewport: { width: 1440, height: 900 } },
    password = 'dev',
  ): Promise<Seat> {
    const context = await browser.newContext({ ...options, locale: lang === 'zh' ? 'zh-CN' : 'en-GB' });
    const seat = new Seat(await context.newPage(), url);
    await seat.page.goto(`${url}/console/`);
    await seat.page.locator('input[type=email]').fill(`${who}@example.com`);
    await seat.page.locator('input[type=password]').fill(password);
    await seat.page.keyboard.press('Enter');
    await seat.page.locator('#content h1').waitFor(); // the door has a heading too
    return seat;
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.url}/console/${path}`);
    await this.page.locator('#content h1').waitFor();
    await this.page.waitForLoadState('networkidle');
  }

  /** Opens the conversation at that place of the list. */
  async open(place = 0): Promise<void> {
    await this.rows().nth(place).click();
    await this.page.locator('[data-seq]').first().waitFor();
  }

  rows(): Locator {
    return this.page.locator('[data-row]');
  }

  said(): Locator {
    return this.page.locator('[data-seq]');
  }

  field(): Locator {
    return this.page.getByRole('textbox', { name: 'Your reply' });
  }

  press(...keys: string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  /** Has the line run through the test, which can {@link sever} it; for the pages opened from now on. */
  async holdLine(): Promise<void> {
    await this.page.routeWebSocket(/\/ws\/agent/, line => this.connect(line));
  }

  /** Cuts the line, and every new one, until {@link mend}. */
  async sever(): Promise<void> {
    this.severed = true;
    await Promise.all(this.lines.splice(0).map(line => line.close({ code: 1001 })));
  }

  mend(): void {
    this.severed = false;
  }

  accessibilityProblems(): Promise<string[]> {
    return accessibilityProblems(this.page);
  }

  async end(): Promise<void> {
    await this.page.context().close();
  }

  private connect(line: WebSocketRoute): void {
    if (this.severed) return void line.close({ code: 1001 });
    line.connectToServer();
    this.lines.push(line);
  }
}
