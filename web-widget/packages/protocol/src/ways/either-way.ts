import { restarting } from '../session/close-code';
import type { Socket } from '../session/connection';

/** Sockets in a row that did not open before HTTP is tried. */
const enough = 2;

/**
 * Chooses how to reach the server: by a socket; by HTTP once two sockets in a row did not open, for as long as that works;
 * and by a socket again as soon as one opens, which is tried from time to time.
 */
export class EitherWay {
  private unopened = 0;

  constructor(
    private readonly socket: () => Socket,
    private readonly http: () => Socket,
    private readonly tryAgainAfter = 300_000,
  ) {}

  /** The next line to the server. */
  readonly connect = (): Socket => (this.unopened < enough ? this.bySocket() : this.byHttp());

  private bySocket(): Socket {
    this.unopened++;
    return new WatchedLine(this.socket(), { opened: () => (this.unopened = 0) });
  }

  private byHttp(): Socket {
    this.unopened = enough - 1; // where HTTP does not work either, the next line is a socket again
    const line = new WatchedLine(this.http(), {
      heard: () => {
        this.unopened = enough;
        probing ??= setInterval(() => this.probe(line), this.tryAgainAfter);
      },
      ended: () => clearInterval(probing),
    });
    let probing: ReturnType<typeof setInterval> | undefined;
    return line;
  }

  /** Where a socket opens again, ends `line`, so that the next one is a socket. */
  private probe(line: WatchedLine): void {
    const probe = this.socket();
    probe.onopen = () => {
      probe.onopen = null;
      probe.close();
      this.unopened = 0;
      line.hangUp(restarting);
    };
  }
}

interface LineWatcher {
  opened?(): void;
  heard?(): void;
  ended?(): void;
}

/** A line that tells what becomes of it. */
class WatchedLine implements Socket {
  onopen: Socket['onopen'] = null;
  onmessage: Socket['onmessage'] = null;
  onclose: Socket['onclose'] = null;
  onerror: Socket['onerror'] = null;

  constructor(
    private readonly line: Socket,
    private readonly watcher: LineWatcher,
  ) {
    line.onopen = () => {
      watcher.opened?.();
      this.onopen?.();
    };
    line.onmessage = event => {
      watcher.heard?.();
      this.onmessage?.(event);
    };
    line.onclose = event => {
      watcher.ended?.();
      this.onclose?.(event);
    };
    line.onerror = () => this.onerror?.();
  }

  send(text: string): void {
    this.line.send(text);
  }

  close(): void {
    this.watcher.ended?.();
    this.line.close();
  }

  /** Ends the line as the server would with `code`. */
  hangUp(code: number): void {
    const tell = this.onclose;
    this.close();
    tell?.({ code });
  }
}
