import type { AgentSession } from '@frontdesk/protocol';

/** Who has not touched a key for so long is not typing any more. */
const pause = 4_000;

/** Tells customer and colleagues that the agent is writing, and when they have stopped. */
export class TypingSign {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly agent: AgentSession,
    private readonly conversation: string,
  ) {}

  readonly typed = (): void => {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.stop, pause);
    this.tell(true);
  };

  readonly stop = (): void => {
    clearTimeout(this.timer);
    this.tell(false);
  };

  private tell(on: boolean): void {
    this.agent.tell({ type: 'typing', conversation: this.conversation, on });
  }
}
