import type { Conversation } from '@frontdesk/protocol';
import { replyExpected } from '../parts/timeline';

/** The longest time a reply is announced without coming. */
const patience = 20_000;

/** Says whether to show that a reply is being written; gives up after a while. */
export class ReplyWatch {
  private after = 0;
  private givenUp = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly gaveUp: () => void) {}

  expects(conversation: Conversation): boolean {
    const expected = replyExpected(conversation);
    const last = conversation.turns.at(-1)?.seq ?? 0;
    if (expected && last !== this.after) this.start();
    this.after = last;
    return expected && !this.givenUp;
  }

  private start(): void {
    clearTimeout(this.timer);
    this.givenUp = false;
    this.timer = setTimeout(() => {
      this.givenUp = true;
      this.gaveUp();
    }, patience);
  }
}
