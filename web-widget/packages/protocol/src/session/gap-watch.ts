import type { Conversation } from '..';

/** Milliseconds in which turns that overtook each other fall into place. */
const grace = 400;
/** The first and the longest wait for turns that were asked for. */
const patience = 5_000;
const longest = 60_000;

/** Notices that turns were missed on the way and asks for them: soon, and ever more rarely as long as they do not come. */
export class GapWatch {
  private announced = 0;
  private asked = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly conversation: () => Conversation,
    private readonly ask: () => void,
  ) {}

  /** The server said that the conversation goes up to `seq`; what is missing should be on its way. */
  expect(seq: number): void {
    this.announced = seq;
    this.look(patience);
  }

  /** Something was added to the conversation. */
  look(wait = grace): void {
    if (!this.missing) return this.forget();
    this.timer ??= setTimeout(() => this.lookAgain(), Math.max(wait, this.wait));
  }

  forget(): void {
    this.stop();
    this.asked = 0;
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private get missing(): boolean {
    const { lastSeq, turns } = this.conversation();
    return Math.max(this.announced, turns.at(-1)?.seq ?? 0) > lastSeq;
  }

  private get wait(): number {
    return this.asked === 0 ? 0 : Math.min(longest, patience * 2 ** (this.asked - 1));
  }

  private lookAgain(): void {
    this.timer = undefined;
    if (!this.missing) return this.forget();
    this.asked++;
    this.ask();
  }
}
