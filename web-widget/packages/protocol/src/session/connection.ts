import { BackOff } from './back-off';

export type ConnectionState = 'closed' | 'connecting' | 'open' | 'waiting';

/** The part of `WebSocket` that is needed, so that tests can stand in for the network. */
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

/** Keeps one socket alive: opens it again after a loss, notices a dead line. Knows no frames but ping. */
export class Connection {
  state: ConnectionState = 'closed';
  private socket: Socket | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private beat: ReturnType<typeof setInterval> | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly connect: () => Socket,
    private readonly listener: {
      opened(): void;
      heard(text: string): void;
      changed(state: ConnectionState): void;
      /** The other side hung up and said why, as a close code. */
      closed?(code: number): void;
    },
    private readonly backOff: BackOff = new BackOff(),
    private readonly settings: ConnectionSettings = defaults,
  ) {}

  open(): void {
    if (this.state === 'closed') this.dial();
  }

  /** Tries again now instead of at the end of the wait; to be called when the network or the page comes back. */
  wake(): void {
    if (this.state !== 'waiting') return;
    this.backOff.reset();
    this.dial();
  }

  /** Hangs up and dials again: for a line on which the other side no longer makes sense. */
  restart(): void {
    if (this.state === 'open' || this.state === 'connecting') this.lost();
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
    socket.onclose = event => this.lost(event?.code);
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
  }

  private lost(code?: number): void {
    this.hangUp();
    this.enter('waiting');
    this.retry = setTimeout(() => this.dial(), this.backOff.next());
    if (code !== undefined) this.listener.closed?.(code);
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
