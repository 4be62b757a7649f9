import type { Pending } from '..';
import { BackOff } from './back-off';

/** Faults that pass by themselves. */
const passing: ReadonlySet<string> = new Set(['busy', 'stopping', 'unavailable', 'too-often']);

/** Something with a `ref` that waits to be accepted. */
export interface Delivery {
  readonly ref: string;
  readonly frame: unknown;
  readonly failure?: unknown;
}

/** The part of a server's frame that says what became of a delivery. */
interface Heard {
  readonly type: string;
  readonly code?: string;
  readonly ref?: string;
}

/** The line that messages go out on. */
export interface Way<D extends Delivery> {
  /** Sends where the other side is ready for messages; what is not sent now goes out with the next welcome. */
  send(frame: D['frame']): void;
  restart(): void;
  pending(): readonly D[];
}

/** Sends messages until the server has answered each: again after a while, or over a fresh line when it stays silent. */
export class Deliveries<D extends Delivery = Pending> {
  private readonly pause = new BackOff(1_000, 10_000);
  private overdue: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly way: Way<D>,
    private readonly acceptWithin: number,
  ) {}

  send(item: D): void {
    this.way.send(item.frame);
    this.watch();
  }

  /** Everything that waits, in order; the server recognises by its `ref` what it has already. */
  sendAll(): void {
    for (const item of this.waiting()) this.way.send(item.frame);
  }

  /** True for a fault that says "not just now": to the visitor the message is still being sent. */
  postpones<F extends Heard>(frame: F): frame is F & { readonly ref: string } {
    return frame.type === 'fault' && passing.has(frame.code ?? '') && frame.ref !== undefined;
  }

  sendLater(ref: string): void {
    setTimeout(() => {
      const item = this.waiting().find(each => each.ref === ref);
      if (item !== undefined) this.send(item);
    }, this.pause.next());
  }

  /** The other side spoke. */
  heard(frame: Heard): void {
    if (frame.type === 'accepted') this.pause.reset();
    this.watch();
  }

  stop(): void {
    clearTimeout(this.overdue);
  }

  private watch(): void {
    clearTimeout(this.overdue);
    if (this.waiting().length > 0) this.overdue = setTimeout(() => this.way.restart(), this.acceptWithin);
  }

  private waiting(): readonly D[] {
    return this.way.pending().filter(item => item.failure === undefined);
  }
}
