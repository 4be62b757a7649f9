/** Milliseconds in which several turns that come on screen become one receipt. */
const gather = 300;

/** Tells how far the visitor has read: only forwards, not for every turn, and again over a fresh line. */
export class ReadReceipt {
  private seen = 0;
  private told = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (seq: number) => boolean) {}

  saw(seq: number): void {
    this.seen = Math.max(this.seen, seq);
    this.timer ??= setTimeout(() => this.flush(), gather);
  }

  /** Tells what the server does not know yet. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.seen > this.told && this.tell(this.seen)) this.told = this.seen;
  }

  /** Another conversation, of which nothing was read. */
  forget(): void {
    this.stop();
    this.seen = this.told = 0;
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
