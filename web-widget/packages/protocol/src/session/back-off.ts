/** How long to wait before the next attempt: any time up to a limit that doubles, so that clients spread out. */
export class BackOff {
  private attempt = 0;

  constructor(
    private readonly first = 500,
    private readonly limit = 30_000,
    private readonly random: () => number = Math.random,
  ) {}

  /** Milliseconds to wait now, at least the first step: full jitter under a step that doubles with each call. */
  next(): number {
    const step = Math.min(this.limit, this.first * 2 ** ++this.attempt);
    return this.first + this.random() * (step - this.first);
  }

  /** Goes on as after `attempts` failures, unless there were more. */
  skipTo(attempts: number): void {
    this.attempt = Math.max(this.attempt, attempts);
  }

  reset(): void {
    this.attempt = 0;
  }
}
