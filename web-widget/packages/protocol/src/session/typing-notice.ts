/** Milliseconds after which a person is told again that the visitor still types, and after which a pause ends it. */
const again = 4_000;
const idle = 6_000;

/** Tells that the visitor types: at once, then rarely, and that it ended when nothing is typed for a while. */
export class TypingNotice {
  private told = false;
  private toldAt = 0;
  private ends: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (on: boolean) => void) {}

  set(on: boolean): void {
    clearTimeout(this.ends);
    if (on) this.ends = setTimeout(() => this.set(false), idle);
    if (on === this.told && (!on || Date.now() - this.toldAt < again)) return;
    this.told = on;
    this.toldAt = Date.now();
    this.tell(on);
  }

  /** Forgets without telling: for another line, or when a message says it all. */
  reset(): void {
    clearTimeout(this.ends);
    this.told = false;
  }
}
