import {
  BadFrame,
  decodeServerFrame,
  emptyConversation,
  queued,
  reduce,
  retried,
  voted,
  type ClientFrame,
  type Conversation,
  type Pending,
  type RefFrame,
  type ServerFrame,
  type Vote,
  type Welcome,
} from '..';
import { Connection, type ConnectionState, type Socket } from './connection';
import { Deliveries } from './deliveries';
import { messages, type LeftMessage } from './messages';
import type { UnsentVote, VisitorStore } from './visitor-store';

export interface SessionSettings {
  readonly connect: () => Socket;
  readonly store: VisitorStore;
  readonly locale: string;
  readonly page?: string;
  /** Milliseconds after which a message without an answer makes the session dial again and resend. */
  readonly acceptWithin?: number;
}

/**
 * A visitor's side of one conversation: every message reaches the server exactly once and every turn is seen exactly
 * once, across lost lines and page loads. Draws nothing; tells `onChange` when {@link conversation} or
 * {@link connectionState} are new.
 */
export class VisitorSession {
  conversation: Conversation;
  onChange: () => void = () => {};
  locale: string;
  private readonly connection: Connection;
  private readonly deliveries: Deliveries;
  private readonly store: VisitorStore;
  private welcomed = false;
  private gapAsked = -1;
  private greetedIn = '';
  private toldTyping = false;
  private unsentVotes: UnsentVote[] = [];

  constructor(private readonly settings: SessionSettings) {
    this.store = settings.store;
    this.locale = settings.locale;
    this.conversation = this.store.conversation();
    this.connection = new Connection(settings.connect, {
      opened: () => this.sayHello(),
      heard: text => this.hear(text),
      changed: () => this.changed(),
    });
    const way = {
      send: (frame: RefFrame) => void (this.welcomed && this.send(frame)),
      restart: () => this.connection.restart(),
      pending: () => this.conversation.pending,
    };
    this.deliveries = new Deliveries(way, settings.acceptWithin ?? 15_000);
  }

  get connectionState(): ConnectionState {
    return this.connection.state;
  }

  /** True when this browser has talked before, so there is a history to fetch. */
  get returning(): boolean {
    return this.store.credentials() !== undefined || this.conversation.pending.length > 0;
  }

  open(): void {
    this.connection.open();
  }

  wake(): void {
    this.connection.wake();
  }

  close(): void {
    this.deliveries.stop();
    this.connection.close();
  }

  /** Another language; a conversation in which nothing was said yet starts anew, to be greeted in it. */
  speak(locale: string): void {
    if (locale === this.locale) return;
    this.locale = locale;
    this.greetAnew();
  }

  say(text: string): void {
    this.enqueue(messages.said(text));
  }

  choose(option: string, label: string): void {
    this.enqueue(messages.chosen(option, label));
  }

  askForPerson(text: string): void {
    this.enqueue(messages.askedForPerson(text));
  }

  /** Returns the `ref` that shows up in `conversation.left` once the message is stored. */
  leave(message: LeftMessage): string {
    return this.enqueue(messages.left(message));
  }

  rate(seq: number, vote: Vote, reason?: string): void {
    this.conversation = voted(this.conversation, seq, vote);
    this.store.rememberVotes(this.conversation.votes);
    const unsent: UnsentVote = { seq, vote, ...(reason === undefined ? {} : { reason }) };
    if (!this.welcomed || !this.send({ type: 'rate', ...unsent })) this.unsentVotes.push(unsent);
    this.onChange();
  }

  /** Tells a person who reads along; a bot has no use for it. */
  typing(on: boolean): void {
    if (!this.welcomed || this.conversation.owner === 'bot' || on === this.toldTyping) return;
    this.toldTyping = on;
    this.send({ type: 'typing', on });
  }

  read(seq: number): void {
    if (this.welcomed) this.send({ type: 'read', seq });
  }

  retry(ref: string): void {
    this.conversation = retried(this.conversation, ref);
    const item = this.conversation.pending.find(each => each.ref === ref);
    if (item !== undefined) this.deliveries.send(item);
    this.onChange();
  }

  /** Gives up a message the server refused; one that may still arrive is not given up. */
  discard(ref: string): void {
    const { pending } = this.conversation;
    if (!pending.some(item => item.ref === ref && item.failure !== undefined)) return;
    this.conversation = { ...this.conversation, pending: pending.filter(item => item.ref !== ref) };
    this.store.removePending(ref);
    this.onChange();
  }

  private greetAnew(): void {
    const { turns, pending } = this.conversation;
    if (this.welcomed && turns.length === 0 && pending.length === 0 && this.locale !== this.greetedIn) this.startOver();
  }

  private enqueue(item: Pending): string {
    this.store.addPending(item);
    this.conversation = queued(this.conversation, item);
    this.connection.open();
    this.connection.wake();
    this.deliveries.send(item);
    this.onChange();
    return item.ref;
  }

  private sayHello(): void {
    const known = this.store.credentials();
    this.greetedIn = this.locale;
    this.send({
      type: 'hello',
      protocol: 1,
      ...(known === undefined
        ? {}
        : {
            token: known.token,
            conversation: known.conversation,
            epoch: known.epoch,
            last_seq: this.conversation.lastSeq,
          }),
      locale: this.locale,
      ...(this.settings.page === undefined ? {} : { page: this.settings.page }),
    });
  }

  private hear(text: string): void {
    let frame: ServerFrame;
    try {
      frame = decodeServerFrame(text);
    } catch (e) {
      if (e instanceof BadFrame) return; // A newer server may say more than this client knows.
      throw e;
    }
    if (frame.type === 'fault' && frame.code === 'unknown-conversation' && this.store.credentials() !== undefined) {
      this.startOver();
      return;
    }
    if (this.deliveries.postpones(frame)) {
      this.deliveries.sendLater(frame.ref);
      return;
    }
    const before = this.conversation.pending;
    this.conversation = reduce(this.conversation, frame);
    for (const item of before)
      if (!this.conversation.pending.some(each => each.ref === item.ref)) this.store.removePending(item.ref);
    if (frame.type === 'welcome') this.welcome(frame);
    if (frame.type === 'turn') this.noticeGap(frame.seq);
    this.deliveries.heard(frame);
    this.onChange();
  }

  private welcome(frame: Welcome): void {
    const { greeting, starters } = this.conversation;
    this.store.remember({
      token: frame.token,
      conversation: frame.conversation,
      epoch: frame.epoch,
      starters,
      ...(greeting === undefined ? {} : { greeting }),
    });
    this.store.rememberVotes(this.conversation.votes);
    this.welcomed = true;
    for (const vote of this.unsentVotes.splice(0)) this.send({ type: 'rate', ...vote });
    this.deliveries.sendAll();
    if (frame.seq === 0) this.greetAnew();
  }

  /** A turn beyond the next one: something was missed on the way, so ask once to hear from there again. */
  private noticeGap(seq: number): void {
    const end = this.conversation.lastSeq;
    if (seq <= end || this.gapAsked === end) return;
    this.gapAsked = end;
    this.connection.restart();
  }

  private startOver(): void {
    this.store.forget();
    this.conversation = { ...emptyConversation, pending: this.conversation.pending };
    this.connection.restart();
    this.connection.wake();
    this.onChange();
  }

  private send(frame: ClientFrame): boolean {
    return this.connection.send(JSON.stringify(frame));
  }

  private changed(): void {
    if (this.connection.state !== 'open') this.welcomed = false;
    this.onChange();
  }
}
