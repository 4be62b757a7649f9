import { BackOff } from './back-off';
import { afterClose, brokenLine } from './close-code';

export type ConnectionState = 'closed' | 'connecting' | 'open' | 'waiting';

/** A way to the server that carries frames as text: the part of `WebSocket` that is needed, for other ways and for tests. */
export interface Socket {
  send(text: string): void;
  close(): void;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event?: { readonly code?: number }) => void) | null;
  onerror: (() => void) | null;
}

/** A real socket; the browser's handlers take more arguments than are needed here. */
export const webSocket = (address: string): Socket => new WebSocket(address) as unknown as Socket;

export interface ConnectionSettings {
  /** Milliseconds between pings. */
  readonly heartbeat: number;
  /** Milliseconds of silence after a ping that mean the line is dead. */
  readonly patience: number;
}

const defaults: ConnectionSettings = { heartbeat: 25_000, patience: 10_000 };

/** Who uses a connection. */
export interface ConnectionListener {
  opened(): void;
  heard(text: string): void;
  changed(state: ConnectionState): void;
  /** The server hung up with `code`; called before the connection waits, dials again or stops. */
  closed?(code: number): void;
}

/** The least pause where the server asked for one, and the failures after which pauses are of that kind. */
const leastPause = 3_000;
const longPause = 4;

/** Keeps one socket alive: opens it again after a loss, notices a dead line. Knows no frames but ping. */
export class Connection {
  state: ConnectionState = 'closed';
  /** The code with which the server closed the last line. */
  closedWith: number | undefined;
  /** True once the server has said not to come back. */
  stopped = false;
  private socket: Socket | undefined;
  private atOnce = true;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private beat: ReturnType<typeof setInterval> | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly connect: () => Socket,
    private readonly listener: ConnectionListener,
    private readonly backOff: BackOff = new BackOff(),
    private readonly settings: ConnectionSettings = defaults,
  ) {}

  open(): void {
    if (this.state === 'closed' && !this.stopped) this.dial();
  }

  /** Tries again now instead of at the end of the wait; to be called when the network or the page comes back. */
  wake(): void {
    if (this.state !== 'waiting') return;
    this.backOff.reset();
    this.dial();
  }

  /** Asks the other side for a sign of life; without one the line is dead. */
  check(): void {
    if (this.state === 'open') this.ping();
  }

  /** Hangs up and dials again: for a line on which the other side no longer makes sense. */
  restart(): void {
    if (this.state === 'open' || this.state === 'connecting') this.lost();
  }

  /** Hangs up and dials again without a wait, where the client itself wants to start anew. */
  redial(): void {
    if (this.state !== 'closed') this.dial();
  }

  close(): void {
    this.hangUp();
    this.enter('closed');
  }

  /** True when the text was handed to an open socket; nothing is kept for later. */
  send(text: string): boolean {
    if (this.state !== 'open' || this.socket === undefined) return false;
    this.socket.send(text);
    return true;
  }

  private dial(): void {
    this.hangUp();
    this.enter('connecting');
    let socket: Socket;
    try {
      socket = this.connect();
    } catch {
      this.lost();
      return;
    }
    this.socket = socket;
    socket.onopen = () => {
      this.enter('open');
      this.beat = setInterval(() => this.ping(), this.settings.heartbeat);
      this.listener.opened();
    };
    socket.onmessage = event => {
      this.settle();
      if (typeof event.data === 'string') this.listener.heard(event.data);
    };
    socket.onclose = event => this.closed(event?.code ?? brokenLine);
    socket.onerror = () => this.lost();
    this.silence = setTimeout(() => this.lost(), this.settings.patience);
  }

  private ping(): void {
    this.socket?.send('{"type":"ping"}');
    this.silence ??= setTimeout(() => this.lost(), this.settings.patience);
  }

  /** The other side spoke: the line lives, and the next loss starts with a short wait again. */
  private settle(): void {
    clearTimeout(this.silence);
    this.silence = undefined;
    this.backOff.reset();
    this.atOnce = true;
  }

  private lost(wait = this.backOff.next()): void {
    this.hangUp();
    this.enter('waiting');
    this.retry = setTimeout(() => this.dial(), wait);
  }

  private closed(code: number): void {
    this.hangUp();
    this.closedWith = code;
    this.listener.closed?.(code);
    switch (afterClose(code)) {
      case 'stop':
        this.stopped = true;
        return this.close();
      case 'at-once':
        return this.comeBackAtOnce();
      case 'after-pause':
        this.backOff.skipTo(longPause);
        return this.lost(Math.max(leastPause, this.backOff.next()));
      case 'back-off':
        return this.lost();
    }
  }

  /** Once; a line that is closed again before a word was heard is waited for as any other. */
  private comeBackAtOnce(): void {
    const now = this.atOnce;
    this.atOnce = false;
    this.lost(now ? 0 : this.backOff.next());
  }

  private hangUp(): void {
    clearTimeout(this.retry);
    clearInterval(this.beat);
    clearTimeout(this.silence);
    this.silence = undefined;
    const socket = this.socket;
    this.socket = undefined;
    if (socket === undefined) return;
    socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
    try {
      socket.close();
    } catch {
      // It was closed already.
    }
  }

  private enter(state: ConnectionState): void {
    if (this.state === state) return;
    this.state = state;
    this.listener.changed(state);
  }
}
