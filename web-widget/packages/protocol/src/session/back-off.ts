/** How long to wait before the next attempt to connect: doubles up to a limit, with jitter, so that clients spread out. */
export class BackOff {
  private attempt = 0;

  constructor(
    private readonly first = 500,
    private readonly limit = 20_000,
    private readonly random: () => number = Math.random,
  ) {}

  /** Milliseconds to wait now; each call waits longer, between half of and the full step. */
  next(): number {
    const step = Math.min(this.limit, this.first * 2 ** this.attempt++);
    return step / 2 + (this.random() * step) / 2;
  }

  reset(): void {
    this.attempt = 0;
  }
}
