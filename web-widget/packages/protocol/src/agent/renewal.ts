/** How long before the end a token is renewed, and how soon again where that did not work. */
const ahead = 60_000;
const again = 10_000;

/** An access token and when it stops being good. */
export interface Grant {
  readonly token: string;
  readonly expiresAt: string;
}

/** Has a fresh token at hand before the one in use expires. */
export class Renewal {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly renew: () => Promise<Grant>,
    private readonly renewed: (token: string) => void,
  ) {}

  /** Renews shortly before `expiresAt`; a short-lived token after half its time. */
  plan(expiresAt: string | undefined): void {
    this.stop();
    const left = expiresAt === undefined ? NaN : Date.parse(expiresAt) - Date.now();
    if (Number.isNaN(left)) return;
    // setTimeout cannot wait for more than some 24 days.
    this.timer = setTimeout(() => void this.now(), Math.min(Math.max(left / 2, left - ahead, 1_000), 2 ** 31 - 1));
  }

  /** Renews at once; a failure is tried again, for whoever renews tells the page when the agent has to sign in. */
  async now(): Promise<void> {
    this.stop();
    try {
      const { token, expiresAt } = await this.renew();
      this.renewed(token);
      this.plan(expiresAt);
    } catch {
      this.timer = setTimeout(() => void this.now(), again);
    }
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
