import type { ConnectionState, Stopped } from '@frontdesk/protocol';
import type { Line } from '../chat-notice/chat-notice';

/** Milliseconds that a loss lasts before it is worth a word. */
const patience = 2_000;

/** Says how the panel is connected: a short loss is not worth a word; a longer one, or a device that knows it is offline, is. */
export class LineWatch {
  line: Line = 'fine';
  private troubled: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly changed: () => void) {}

  follow(state: ConnectionState, stopped: Stopped | undefined): void {
    if (stopped !== undefined) this.settle(stopped);
    else if (state === 'open' || state === 'closed') this.settle('fine');
    else if (!navigator.onLine) this.line = 'offline';
    else this.troubled ??= setTimeout(() => this.say('connecting'), patience);
  }

  private settle(line: Line): void {
    clearTimeout(this.troubled);
    this.troubled = undefined;
    this.line = line;
  }

  private say(line: Line): void {
    this.line = line;
    this.changed();
  }
}
