import { BadFrame, decodeServerFrame, type ClientFrame, type Conversation, type Fault, type ServerFrame } from '..';
import { BackOff } from './back-off';
import { otherProtocol, tokenExpired } from './close-code';
import { Connection, type ConnectionState, type Socket } from './connection';
import { GapWatch } from './gap-watch';
import type { VisitorStore } from './visitor-store';

export interface LineSettings {
  /** The way to the server: a socket, or whatever stands in for one. */
  readonly connect: () => Socket;
  readonly store: VisitorStore;
  readonly page?: string;
  readonly random?: () => number;
}

/** Why a session has given up for good. */
export type Stopped = 'refused' | 'outdated';

/** Milliseconds in which a hello must be answered. */
const courtesy = 10_000;

/** Who talks over a visitor's line. */
export interface LineUser {
  conversation(): Conversation;
  heard(frame: ServerFrame): void;
  /** The server does not know the conversation that this browser remembers. */
  unknown(): void;
  badIdentity(title: string): void;
  closed(code: number): void;
  changed(): void;
}

/** A visitor's line to the server: says who comes back and from where on, and asks for turns that were missed. */
export class VisitorLine {
  welcomed = false;
  /** The language that the last hello asked for. */
  greetedIn = '';
  /** The host site's word for who the visitor is. */
  identity: string | undefined;
  private readonly connection: Connection;
  private readonly gaps: GapWatch;
  private unanswered: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly settings: LineSettings,
    private readonly user: LineUser,
    public locale: string,
  ) {
    const listener = {
      opened: () => this.sayHello(),
      heard: (text: string) => this.hear(text),
      changed: () => this.changed(),
      closed: (code: number) => this.closed(code),
    };
    this.connection = new Connection(settings.connect, listener, new BackOff(undefined, undefined, settings.random));
    this.gaps = new GapWatch(
      () => user.conversation(),
      () => this.restart(),
    );
  }

  /** Open only once the server has welcomed the visitor: an open line alone carries nothing yet. */
  get state(): ConnectionState {
    const { state } = this.connection;
    return state === 'open' && !this.welcomed ? 'connecting' : state;
  }

  get stopped(): Stopped | undefined {
    if (!this.connection.stopped) return undefined;
    return this.connection.closedWith === otherProtocol ? 'outdated' : 'refused';
  }

  /** Dials unless that happened already, and does not wait any longer if it waits. */
  open(): void {
    this.connection.open();
    this.connection.wake();
  }

  /** The network or the page came back: dials now, or looks whether the line still lives. */
  wake(): void {
    this.connection.wake();
    this.connection.check();
  }

  restart(): void {
    this.connection.restart();
  }

  /** Says hello anew, for another conversation. */
  redial(): void {
    this.hush();
    this.connection.redial();
  }

  close(): void {
    this.hush();
    this.connection.close();
  }

  /** True when the frame was handed to a line on which the server knows the visitor; nothing is kept for later. */
  tell(frame: ClientFrame): boolean {
    return this.welcomed && this.send(frame);
  }

  private sayHello(): void {
    const { store, page } = this.settings;
    this.greetedIn = this.locale;
    this.unanswered = setTimeout(() => this.restart(), courtesy);
    this.send({
      type: 'hello',
      protocol: 1,
      ...store.resumption(this.user.conversation().lastSeq),
      locale: this.locale,
      ...(page === undefined ? {} : { page }),
      ...(this.identity === undefined ? {} : { identity: this.identity }),
    });
  }

  private hear(text: string): void {
    const frame = understood(text);
    if (frame === undefined || (frame.type === 'fault' && this.answered(frame))) return;
    if (frame.type === 'welcome') this.isWelcome();
    this.user.heard(frame);
    if (frame.type === 'welcome') this.gaps.expect(frame.seq);
    if (frame.type === 'turn' || frame.type === 'accepted') this.gaps.look();
  }

  private isWelcome(): void {
    this.welcomed = true;
    clearTimeout(this.unanswered);
  }

  /** True for a fault about the visit as a whole. */
  private answered(frame: Fault): boolean {
    if (frame.code === 'unknown-conversation' && this.settings.store.credentials() !== undefined) this.user.unknown();
    else if (frame.code === 'bad-identity') this.forgetIdentity(frame.title);
    else return false;
    return true;
  }

  private forgetIdentity(title: string): void {
    const known = this.identity !== undefined;
    this.identity = undefined;
    if (known && !this.welcomed) this.connection.redial();
    this.user.badIdentity(title);
  }

  private closed(code: number): void {
    if (code === tokenExpired) this.settings.store.forget();
    this.user.closed(code);
  }

  private changed(): void {
    if (this.connection.state !== 'open') this.hush();
    this.user.changed();
  }

  /** Nothing is to be expected of the line as it was. */
  private hush(): void {
    this.welcomed = false;
    this.gaps.stop();
    clearTimeout(this.unanswered);
  }

  private send(frame: ClientFrame): boolean {
    return this.connection.send(JSON.stringify(frame));
  }
}

/** The frame a server sent; undefined where a newer server says more than this client knows. */
function understood(text: string): ServerFrame | undefined {
  try {
    return decodeServerFrame(text);
  } catch (e) {
    if (e instanceof BadFrame) return undefined;
    throw e;
  }
}
