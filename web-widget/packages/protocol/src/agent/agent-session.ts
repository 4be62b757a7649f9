import { Connection, type ConnectionState, type Socket } from '../session/connection';
import { Deliveries } from '../session/deliveries';
import { BadFrame } from '../shape';
import { deed, ready, type Deed } from './deed';
import { decodeDeskServerFrame } from './decode-desk';
import type { Card, DeskAct, DeskClientFrame, DeskServerFrame, SharedFile } from './desk-frames';
import {
  emptyDesk,
  reduceDesk,
  withCards,
  withDeed,
  withoutDeed,
  withoutThread,
  withRetries,
  withThread,
  type DeskState,
} from './desk-state';
import type { DeskStore } from './desk-store';
import { Renewal, type Grant } from './renewal';

export interface AgentSettings {
  readonly connect: () => Socket;
  readonly store: DeskStore;
  /** An access token that is good now. */
  readonly token: () => Promise<string>;
  /** Another access token, whatever the one at hand looks like; fails where the agent has to sign in again. */
  readonly renew: () => Promise<Grant>;
  /** Milliseconds after which a deed without an answer makes the session dial again and resend. */
  readonly acceptWithin?: number;
}

/** Why a session ended for good: a page of another version, or an account that may not. */
export type Ending = 'outdated' | 'refused';

type Unsent<T> = T extends DeskAct ? Omit<T, 'ref'> : never;
/** Told every frame with the desk as it was before. */
export type Follower = (frame: DeskServerFrame, before: DeskState) => void;
type Transient = Extract<DeskClientFrame, { type: 'presence' | 'typing' | 'read' }>;

const keptThreads = 20;

/**
 * An agent's side of all conversations: everything done reaches the server exactly once and in order, and every turn of
 * a watched conversation is seen exactly once, across lost lines and page loads. Draws nothing; tells `onChange` when
 * {@link state} or {@link connectionState} are new.
 */
export class AgentSession {
  state: DeskState;
  onChange: () => void = () => {};
  onEnd: (ending: Ending) => void = () => {};
  private readonly connection: Connection;
  private readonly deliveries: Deliveries<Deed>;
  private readonly renewal: Renewal;
  private readonly watched = new Set<string>();
  private readonly followers = new Set<Follower>();
  private readonly gapAsked = new Map<string, number>();
  private readonly typingIn = new Set<string>();
  private ready = false;

  constructor(private readonly settings: AgentSettings) {
    this.state = { ...emptyDesk, pending: settings.store.pending() };
    this.connection = new Connection(settings.connect, {
      opened: () => void this.sayHello(),
      heard: text => this.hear(text),
      changed: () => this.changed(),
      closed: code => this.closed(code),
    });
    const way = {
      send: (frame: DeskAct) => void (this.ready && this.send(frame)),
      restart: () => this.connection.restart(),
      pending: () => ready(this.state.pending),
    };
    this.deliveries = new Deliveries<Deed>(way, settings.acceptWithin ?? 15_000);
    this.renewal = new Renewal(settings.renew, token => void (this.ready && this.send({ type: 'token', token })));
  }

  get connectionState(): ConnectionState {
    return this.connection.state;
  }

  /** True once the server has welcomed the agent on this line. */
  get welcomed(): boolean {
    return this.ready;
  }

  open(): void {
    this.connection.open();
  }

  wake(): void {
    this.connection.wake();
  }

  close(): void {
    this.renewal.stop();
    this.deliveries.stop();
    this.connection.close();
  }

  /** Hears every turn of the conversation from now on, and first what it has missed. */
  watch(conversation: string): void {
    if (this.watched.has(conversation)) return;
    this.watched.add(conversation);
    this.update(withThread(this.state, conversation));
    this.askFor(conversation);
    this.dropOldThreads();
  }

  unwatch(conversation: string): void {
    if (!this.watched.delete(conversation)) return;
    this.gapAsked.delete(conversation);
    this.tellPassing({ type: 'typing', conversation, on: false });
    if (this.ready) this.send({ type: 'unwatch', conversation });
  }

  /** Sends something that is repeated by nobody: a lost one does no harm. */
  tell(frame: Transient): void {
    this.tellPassing(frame);
  }

  /** Does something that the server must hear of exactly once; returns its `ref`. */
  do(act: Unsent<DeskAct>, files: readonly SharedFile[] = []): string {
    const item = deed(act, files);
    this.settings.store.add(item);
    this.update(withDeed(this.state, item));
    this.connection.wake();
    if (ready(this.state.pending).includes(item)) this.deliveries.send(item);
    return item.ref;
  }

  /** Sends every refused message of the conversation again, in order. */
  retry(conversation: string): void {
    const before = ready(this.state.pending);
    this.update(withRetries(this.state, conversation));
    this.sendFreed(before);
  }

  /** Gives up a message the server refused; one that may still arrive is not given up. */
  discard(ref: string): void {
    if (!this.state.pending.some(item => item.ref === ref && item.failure !== undefined)) return;
    const before = ready(this.state.pending);
    this.settings.store.remove(ref);
    this.update(withoutDeed(this.state, ref));
    this.sendFreed(before);
  }

  /** Has `follower` told every frame from now on; returns what ends that. */
  follow(follower: Follower): () => void {
    this.followers.add(follower);
    return () => void this.followers.delete(follower);
  }

  /** Takes in cards that were fetched otherwise. */
  learn(cards: readonly Card[]): void {
    this.update(withCards(this.state, cards));
  }

  private tellPassing(frame: Transient): void {
    if (frame.type === 'typing') {
      if (frame.on === this.typingIn.has(frame.conversation)) return;
      if (frame.on) this.typingIn.add(frame.conversation);
      else this.typingIn.delete(frame.conversation);
    }
    if (this.ready) this.send(frame);
  }

  private async sayHello(): Promise<void> {
    try {
      const token = await this.settings.token();
      this.send({ type: 'hello', protocol: 1, token });
    } catch {
      this.connection.restart(); // The settings tell the page where the agent has to sign in again.
    }
  }

  private hear(text: string): void {
    let frame: DeskServerFrame;
    try {
      frame = decodeDeskServerFrame(text);
    } catch (e) {
      if (e instanceof BadFrame) return; // A newer server may say more than this client knows.
      throw e;
    }
    if (this.deliveries.postpones(frame)) {
      this.deliveries.sendLater(frame.ref);
      return;
    }
    this.take(frame);
  }

  private take(frame: DeskServerFrame): void {
    const before = this.state;
    this.state = reduceDesk(before, frame);
    for (const item of before.pending)
      if (!this.state.pending.some(each => each.ref === item.ref)) this.settings.store.remove(item.ref);
    if (frame.type === 'welcome') this.welcome();
    else if (before.pending !== this.state.pending) this.sendFreed(ready(before.pending));
    if (frame.type === 'turn') this.noticeGap(frame.conversation, frame.seq);
    this.deliveries.heard(frame);
    for (const follower of this.followers) follower(frame, before);
    this.onChange();
  }

  private welcome(): void {
    this.ready = true;
    this.typingIn.clear();
    this.gapAsked.clear();
    this.renewal.plan(this.state.expiresAt);
    for (const conversation of this.watched) this.askFor(conversation);
    this.deliveries.sendAll();
  }

  private askFor(conversation: string): void {
    const last_seq = this.state.threads.get(conversation)?.lastSeq ?? 0;
    if (this.ready) this.send({ type: 'watch', conversation, last_seq });
  }

  /** A turn beyond the next one: something was missed on the way, so ask once to hear from there again. */
  private noticeGap(conversation: string, seq: number): void {
    const end = this.state.threads.get(conversation)?.lastSeq;
    if (end === undefined || seq <= end || this.gapAsked.get(conversation) === end) return;
    this.gapAsked.set(conversation, end);
    this.askFor(conversation);
  }

  private sendFreed(before: readonly Deed[]): void {
    const known = new Set(before.map(item => item.ref));
    for (const item of ready(this.state.pending)) if (!known.has(item.ref)) this.deliveries.send(item);
  }

  private dropOldThreads(): void {
    const idle = [...this.state.threads.keys()].filter(id => !this.watched.has(id));
    for (const id of idle.slice(0, Math.max(0, this.state.threads.size - keptThreads)))
      this.state = withoutThread(this.state, id);
  }

  private send(frame: DeskClientFrame): boolean {
    return this.connection.send(JSON.stringify(frame));
  }

  private closed(code: number): void {
    if (code === 4401) void this.renewal.now().then(() => this.connection.wake());
    if (code !== 1008 && code !== 4409) return;
    this.close();
    this.onEnd(code === 4409 ? 'outdated' : 'refused');
  }

  private changed(): void {
    if (this.connection.state !== 'open') this.ready = false;
    this.onChange();
  }

  private update(state: DeskState): void {
    if (state === this.state) return;
    this.state = state;
    this.onChange();
  }
}
