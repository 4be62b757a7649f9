import type { Vote } from '@frontdesk/protocol';
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ChatMessage } from '../chat-message/chat-message';
import '../chat-message/chat-message';
import '../choice-list/choice-list';
import { element } from '../parts/element';
import { downIcon } from '../parts/icons';
import type { Entry } from '../parts/timeline';
import { wish } from '../parts/wishes';
import '../typing-sign/typing-sign';
import { base } from '../theme/base.styles';
import type { Language, Words } from '../words/words';
import { styles } from './chat-log.styles';
import { timeLabel } from './time-label';

/**
 * The conversation, newest at the bottom; stays there unless the visitor has scrolled up.
 * @fires fd-say - a starter question was picked, fd-seen - turns came on screen
 */
@element('fd-chat-log')
export class ChatLog extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) words!: Words;
  @property() language: Language = 'en';
  @property({ attribute: false }) entries: readonly Entry[] = [];
  @property({ attribute: false }) votes: Readonly<Record<number, Vote>> = {};
  @property() greeting = '';
  @property({ attribute: false }) starters: readonly string[] = [];
  @property() home = '';
  @property({ attribute: false }) pictures: ReadonlyMap<string, string> = new Map();
  @property({ type: Boolean }) typing = false;
  /** True while the window is open, so that what is drawn can be seen. */
  @property({ type: Boolean }) shown = false;
  @state() private behind = false;
  @query('.scroll') private scroller!: HTMLElement;
  private atEnd = true;
  private looking = false;
  private readonly look = (): void => {
    if (this.looking) return;
    this.looking = true;
    requestAnimationFrame(() => this.tellSeen());
  };

  /** The window grows and shrinks with what stands below the log, and with a phone's keyboard. */
  private readonly resized = new ResizeObserver(() => (this.atEnd ? this.toEnd(false) : this.look()));

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
    document.addEventListener('visibilitychange', this.look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    document.removeEventListener('visibilitychange', this.look);
  }

  protected override render() {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${this.words.log} @scroll=${this.scrolled}>
        <div role="log" aria-live="polite" aria-relevant="additions" aria-label=${this.words.log}>
          ${this.welcome()}
          ${repeat(
            this.entries,
            entry => entry.key,
            entry => this.item(entry),
          )}
          ${this.typing ? html`<fd-typing-sign .label=${this.words.typing}></fd-typing-sign>` : nothing}
        </div>
      </div>
      <button type="button" class="newer" ?hidden=${!this.behind} @click=${() => this.toEnd(true)}>
        ${downIcon}${this.words.newMessages}
      </button>`;
  }

  private welcome() {
    const entry: Entry = { key: 'greeting', speaker: 'bot', text: this.greeting, current: false, later: false };
    return html`<fd-chat-message .words=${this.words} .entry=${entry}></fd-chat-message> ${
        this.entries.length === 0 && this.starters.length > 0
          ? html`<div class="starters">
              <span aria-hidden="true">${this.words.starters}</span>
              <fd-choice-list
                .label=${this.words.starters}
                .choices=${this.starters.map(text => ({ option: text, label: text }))}
                @pick=${({ detail }: CustomEvent<{ label: string }>) => wish(this, 'fd-say', { text: detail.label })}
              ></fd-choice-list>
            </div>`
          : nothing
      }`;
  }

  private item(entry: Entry) {
    const seq = entry.turn?.seq;
    return html`${
        entry.later && entry.at !== undefined
          ? html`<p class="time">${timeLabel(entry.at, this.language, this.words)}</p>`
          : nothing
      }<fd-chat-message
        class=${entry.speaker}
        .words=${this.words}
        .entry=${entry}
        .vote=${seq === undefined ? undefined : this.votes[seq]}
        .home=${this.home}
        .pictures=${this.pictures}
      ></fd-chat-message>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.look();
    if (!changed.has('entries') && !changed.has('typing') && !changed.has('greeting') && !changed.has('pictures'))
      return;
    const before = changed.get('entries') ?? [];
    const last = this.entries.at(-1);
    const mine = last?.speaker === 'visitor' && last.key !== before.at(-1)?.key;
    if (this.atEnd || mine) this.toEnd(false);
    else if (this.entries.length > before.length) this.behind = true;
  }

  /** Shows the newest entry. */
  toEnd(smooth: boolean): void {
    this.behind = false;
    this.atEnd = true;
    requestAnimationFrame(() => {
      this.scroller?.scrollTo?.({ top: this.scroller.scrollHeight, behavior: smooth ? 'smooth' : 'auto' });
      this.look();
    });
  }

  private scrolled(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    this.atEnd = scrollHeight - scrollTop - clientHeight < 60;
    if (this.atEnd) this.behind = false;
    this.look();
  }

  /** How far the log is on the visitor's screen: of a message taller than half the view, the half of the view will do. */
  private tellSeen(): void {
    this.looking = false;
    if (!this.shown || !this.isConnected || document.visibilityState === 'hidden') return;
    const view = this.scroller.getBoundingClientRect();
    const seen = [...this.renderRoot.querySelectorAll<ChatMessage>('fd-chat-message')].findLast(message => {
      const { top, height } = message.getBoundingClientRect();
      return message.entry.turn !== undefined && top + Math.min(height, view.height / 2) <= view.bottom + 1;
    });
    if (seen?.entry.turn !== undefined) wish(this, 'fd-seen', { seq: seen.entry.turn.seq });
  }
}
