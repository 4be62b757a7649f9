import {
  emptyConversation,
  failed,
  joined,
  queued,
  reduce,
  retried,
  voted,
  type Attachment,
  type Conversation,
  type Pending,
  type ServerFrame,
  type Vote,
  type Welcome,
} from '..';
import { tooLarge } from './close-code';
import type { ConnectionState } from './connection';
import { messages, pending, type AboutVisitor, type Draft, type LeftMessage } from './messages';
import { Outbox } from './outbox';
import { ReadReceipt } from './read-receipt';
import { TypingNotice } from './typing-notice';
import { VisitorLine, type LineSettings, type LineUser, type Stopped } from './visitor-line';
import type { Credentials, Elsewhere, UnsentVote, VisitorStore } from './visitor-store';

export interface SessionSettings extends LineSettings {
  readonly locale: string;
  /** Milliseconds after which a message without an answer makes the session dial again and resend. */
  readonly acceptWithin?: number;
}

/**
 * A visitor's side of one conversation: every message reaches the server exactly once and in order, and every turn is
 * seen exactly once, across lost lines, page loads and several tabs. Draws nothing; tells `onChange` when
 * {@link conversation} or {@link connectionState} are new.
 */
export class VisitorSession {
  conversation: Conversation;
  onChange: () => void = () => {};
  /** The server did not accept the host site's word for who the visitor is. */
  onBadIdentity: (title: string) => void = () => {};
  private readonly line: VisitorLine;
  private readonly outbox: Outbox;
  private readonly notice: TypingNotice;
  private readonly receipt: ReadReceipt;
  private readonly store: VisitorStore;
  private readonly unwatch: () => void;
  private unsentVotes: UnsentVote[] = [];

  constructor(settings: SessionSettings) {
    this.store = settings.store;
    this.conversation = this.store.conversation();
    const line = (this.line = new VisitorLine(settings, this.lineUser(), settings.locale));
    const way = {
      send: (frame: Pending['frame']) => void line.tell(frame),
      restart: () => line.restart(),
      pending: () => (line.welcomed ? this.conversation.pending : []),
    };
    this.outbox = new Outbox(way, settings.acceptWithin ?? 15_000, settings.random);
    this.notice = new TypingNotice(on => void line.tell({ type: 'typing', on }));
    this.receipt = new ReadReceipt(seq => line.tell({ type: 'read', seq }));
    this.unwatch = this.store.watch(what => this.changedElsewhere(what));
  }

  get connectionState(): ConnectionState {
    return this.line.state;
  }

  get stopped(): Stopped | undefined {
    return this.line.stopped;
  }

  /** True when this browser has talked before, so there is a history to fetch. */
  get returning(): boolean {
    return this.credentials !== undefined || this.conversation.pending.length > 0;
  }

  /** What files and the transcript are fetched with. */
  get credentials(): Credentials | undefined {
    return this.store.credentials();
  }

  open(): void {
    this.line.open();
  }

  wake(): void {
    this.line.wake();
  }

  close(): void {
    this.unwatch();
    this.receipt.stop();
    this.line.close();
  }

  /** Another language; a conversation in which nothing was said yet starts anew, to be greeted in it. */
  speak(locale: string): void {
    if (locale === this.line.locale) return;
    this.line.locale = locale;
    this.greetAnew();
  }

  /** Who the visitor is by the word of the host site, a short-lived JWT; undefined forgets them and what they said here. */
  identify(identity: string | undefined): void {
    this.line.identity = identity;
    if (identity !== undefined) this.line.tell({ type: 'identify', identity });
    else this.startOver(() => false);
  }

  say(text: string, attachments: readonly Attachment[] = []): void {
    this.notice.set(false);
    this.enqueue(messages.said(text, attachments));
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

  /** Returns the `ref` that shows up in `conversation.done` once the answer is stored, as {@link csat} and {@link end} do. */
  about(visitor: AboutVisitor): string {
    return this.enqueue(messages.about(visitor));
  }

  csat(score: number, comment = ''): string {
    return this.enqueue(messages.csat(score, comment));
  }

  end(): string {
    return this.enqueue(messages.ended());
  }

  /** Leaves this conversation behind for a new one. */
  startAnew(): void {
    this.startOver();
  }

  rate(seq: number, vote: Vote, reason?: string): void {
    this.conversation = voted(this.conversation, seq, vote);
    this.store.rememberVotes(this.conversation.votes);
    const unsent: UnsentVote = { seq, vote, ...(reason === undefined ? {} : { reason }) };
    if (!this.line.tell({ type: 'rate', ...unsent })) this.unsentVotes.push(unsent);
    this.onChange();
  }

  /** Tells a person who reads along; a bot has no use for it. */
  typing(on: boolean): void {
    if (this.line.welcomed && this.conversation.owner !== 'bot') this.notice.set(on);
  }

  /** The turns up to `seq` were on the visitor's screen. */
  read(seq: number): void {
    this.receipt.saw(seq);
  }

  retry(ref: string): void {
    this.conversation = retried(this.conversation, ref);
    this.outbox.go();
    this.onChange();
  }

  /** Gives up a message the server refused; one that may still arrive is not given up. */
  discard(ref: string): void {
    const item = this.conversation.pending.find(each => each.ref === ref);
    if (item?.failure === undefined) return;
    this.conversation = {
      ...this.conversation,
      pending: this.conversation.pending.filter(each => each !== item),
    };
    this.store.removePending(ref);
    this.onChange();
  }

  private lineUser(): LineUser {
    return {
      conversation: () => this.conversation,
      heard: frame => this.hear(frame),
      unknown: () => this.startOver(),
      badIdentity: title => this.onBadIdentity(title),
      closed: code => this.closed(code),
      changed: () => this.changed(),
    };
  }

  private greetAnew(): void {
    const { turns, pending: waiting } = this.conversation;
    const untouched = this.line.welcomed && turns.length === 0 && waiting.length === 0;
    if (untouched && this.line.locale !== this.line.greetedIn) this.startOver();
  }

  private enqueue(draft: Draft): string {
    const item = pending(draft, this.conversation.pending.at(-1)?.ref);
    this.store.addPending(item);
    this.conversation = queued(this.conversation, item);
    this.line.open();
    this.outbox.go();
    this.onChange();
    return item.ref;
  }

  private hear(frame: ServerFrame): void {
    if (this.outbox.postpones(frame)) return this.outbox.sendLater(frame.ref);
    const before = this.conversation.pending;
    this.conversation = reduce(this.conversation, frame);
    for (const item of before)
      if (!this.conversation.pending.some(each => each.ref === item.ref)) this.store.removePending(item.ref);
    if (frame.type === 'welcome') this.welcome(frame);
    this.outbox.heard(frame);
    this.onChange();
  }

  private welcome(frame: Welcome): void {
    this.store.rememberWelcome(frame, this.conversation);
    for (const vote of this.unsentVotes.splice(0)) this.line.tell({ type: 'rate', ...vote });
    this.receipt.flush();
    this.outbox.goAgain();
    if (frame.seq === 0) this.greetAnew();
  }

  private closed(code: number): void {
    const { underWay } = this.outbox;
    if (code === tooLarge && underWay !== undefined)
      this.conversation = failed(this.conversation, underWay, { code: 'too-large', title: '' });
  }

  private changedElsewhere(what: Elsewhere): void {
    if (what === 'outbox') this.conversation = joined(this.conversation, this.store.pending());
    else if (this.credentials !== undefined && this.credentials.conversation !== this.conversation.id) this.goOver();
    this.outbox.go();
    this.onChange();
  }

  /** Forgets the conversation for a new one, which what still waits goes to where `keep` says so. */
  private startOver(keep: (item: Pending) => boolean = carriesOver): void {
    for (const item of this.conversation.pending) if (!keep(item)) this.store.removePending(item.ref);
    this.store.forget();
    this.goOver(keep);
    this.onChange();
  }

  /** To the conversation that the store knows, or to a new one. */
  private goOver(keep: (item: Pending) => boolean = () => true): void {
    this.receipt.forget();
    this.conversation = { ...emptyConversation, pending: this.conversation.pending.filter(keep) };
    this.line.redial();
  }

  private changed(): void {
    if (!this.line.welcomed) {
      this.outbox.stop();
      this.notice.reset();
    }
    this.onChange();
  }
}

/** The end and the rating of one conversation mean nothing to the next. */
const carriesOver = ({ frame }: Pending): boolean => frame.type !== 'end' && frame.type !== 'csat';
