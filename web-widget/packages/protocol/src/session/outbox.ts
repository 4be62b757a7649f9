import type { Fault, Pending, ServerFrame } from '..';
import { BackOff } from './back-off';
import type { Way } from './deliveries';

/** Faults that pass by themselves. */
const passing: ReadonlySet<string> = new Set(['busy', 'stopping', 'unavailable', 'too-often']);

/**
 * Sends what the visitor wrote one message after another, each until the server has answered it: so the server gets them
 * in the order in which they were written, whatever is lost on the way.
 */
export class Outbox {
  /** The `ref` of what was sent and not answered yet. */
  underWay: string | undefined;
  private readonly pause: BackOff;
  private overdue: ReturnType<typeof setTimeout> | undefined;
  private later: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly way: Way<Pending>,
    private readonly acceptWithin: number,
    random: () => number = Math.random,
  ) {
    this.pause = new BackOff(1_000, 10_000, random);
  }

  /** Sends the first message that waits, unless one is under way. */
  go(): void {
    if (this.underWay !== undefined || this.later !== undefined) return;
    const next = this.waiting()[0];
    if (next === undefined) return;
    this.underWay = next.ref;
    this.way.send(next.frame);
    this.watch();
  }

  /** On a fresh line nothing is under way. */
  goAgain(): void {
    this.stop();
    this.go();
  }

  /** True for a fault that says "not just now": to the visitor the message is still being sent. */
  postpones(frame: ServerFrame): frame is Fault & { readonly ref: string } {
    return frame.type === 'fault' && passing.has(frame.code) && frame.ref !== undefined;
  }

  sendLater(ref: string): void {
    if (ref !== this.underWay) return;
    clearTimeout(this.later);
    clearTimeout(this.overdue);
    this.later = setTimeout(() => this.goAgain(), this.pause.next());
  }

  /** The other side spoke: perhaps it answered what was under way. */
  heard(frame: ServerFrame): void {
    if (frame.type === 'accepted') this.pause.reset();
    if (this.underWay === undefined || this.waiting().some(item => item.ref === this.underWay)) return;
    this.goAgain();
  }

  stop(): void {
    clearTimeout(this.overdue);
    clearTimeout(this.later);
    this.later = undefined;
    this.underWay = undefined;
  }

  private watch(): void {
    clearTimeout(this.overdue);
    this.overdue = setTimeout(() => this.way.restart(), this.acceptWithin);
  }

  private waiting(): readonly Pending[] {
    return this.way.pending().filter(item => item.failure === undefined);
  }
}
