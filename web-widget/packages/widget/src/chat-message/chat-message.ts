import type { Choice, TurnEvent, Vote } from '@frontdesk/protocol';
import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import '../agent-face/agent-face';
import '../answer-vote/answer-vote';
import '../attachment-list/attachment-list';
import '../choice-list/choice-list';
import '../part-list/part-list';
import { element } from '../parts/element';
import { alertIcon, checkIcon, checksIcon, clockIcon, mailIcon, sourceIcon } from '../parts/icons';
import type { Entry } from '../parts/timeline';
import { wish } from '../parts/wishes';
import { richText } from '../text/rich-text';
import { base } from '../theme/base.styles';
import type { Words } from '../words/words';
import { styles } from './chat-message.styles';

/**
 * One entry of the log: what was said and what belongs to it (cards, sources, choices, thumbs, delivery).
 * @fires fd-choose, fd-retry, fd-discard, fd-person, fd-form
 */
@element('fd-chat-message')
export class ChatMessage extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) entry!: Entry;
  @property({ attribute: false }) vote: Vote | undefined;

  @property() home = '';
  @property({ attribute: false }) pictures: ReadonlyMap<string, string> = new Map();

  protected override render() {
    const { entry } = this;
    const event = entry.turn?.event !== undefined;
    return html`<div class="entry ${entry.speaker}" ?data-event=${event} ?data-failed=${entry.delivery === 'failed'}>
      ${this.face()}
      <span class="unseen">${this.words.speakers[entry.speaker]}: </span>
      ${this.bubble()} ${this.shown()} ${this.attachments()} ${this.choices()} ${this.desk()} ${this.thumbs()}
      ${this.delivery()}
    </div>`;
  }

  private face() {
    const { face } = this.entry;
    if (face === undefined) return nothing;
    return html`<p class="face">
      <fd-agent-face .name=${face.name} .picture=${face.picture ?? ''} .home=${this.home}></fd-agent-face
      ><span dir="auto">${face.name}</span>
    </p>`;
  }

  private bubble() {
    const text = this.entry.text || this.eventText;
    if (text === '') return nothing;
    return html`<div class="bubble">
      <p class="text" dir="auto">${richText(text)}</p>
      ${this.sources()}
    </div>`;
  }

  /** What happened, in the widget's words, where the server said only that it did. */
  private get eventText(): string {
    const { event, agent } = this.entry.turn ?? {};
    if (event === undefined || !Object.hasOwn(this.words.events, event)) return '';
    return this.words.events[event as TurnEvent](agent?.name ?? '');
  }

  private shown() {
    const parts = this.entry.turn?.parts ?? [];
    return parts.length === 0 ? nothing : html`<fd-part-list .parts=${parts}></fd-part-list>`;
  }

  private attachments() {
    const { attachments = [] } = this.entry;
    if (attachments.length === 0) return nothing;
    return html`<fd-attachment-list
      .words=${this.words}
      .attachments=${attachments}
      .pictures=${this.pictures}
    ></fd-attachment-list>`;
  }

  private sources() {
    const citations = this.entry.turn?.citations ?? [];
    if (citations.length === 0) return nothing;
    return html`<p class="source">
      ${sourceIcon}<span>${this.words.source} ${citations.map(each => html`<cite>${each.title}</cite>`)}</span>
    </p>`;
  }

  private choices() {
    const choices = this.entry.turn?.choices ?? [];
    if (choices.length === 0) return nothing;
    return html`<fd-choice-list
      .choices=${choices}
      .label=${this.words.choices}
      .picked=${this.entry.picked ?? ''}
      ?closed=${!this.entry.current}
      @pick=${({ detail }: CustomEvent<Choice>) =>
        wish(this, 'fd-choose', { option: detail.option, label: detail.label })}
    ></fd-choice-list>`;
  }

  private desk() {
    switch (this.entry.offer) {
      case 'person':
        return html`<button type="button" class="desk" @click=${() => wish(this, 'fd-person', undefined)}>
          ${this.words.person}
        </button>`;
      case 'message':
        return html`<button type="button" class="desk" @click=${() => wish(this, 'fd-form', { open: true })}>
          ${mailIcon}${this.words.leaveMessage}
        </button>`;
      case undefined:
        return nothing;
    }
  }

  private thumbs() {
    const { turn } = this.entry;
    if (turn?.decision !== 'answer') return nothing;
    return html`<fd-answer-vote .words=${this.words} .seq=${turn.seq} .vote=${this.vote}></fd-answer-vote>`;
  }

  private delivery() {
    const { delivery } = this.entry;
    if (delivery === undefined) return nothing;
    if (delivery === 'failed') return this.failure();
    return html`<p class="delivery" data-state=${delivery}>
      ${delivery === 'read' ? checksIcon : delivery === 'sent' ? checkIcon : clockIcon}<span
        >${this.words.delivery[delivery]}</span
      >
    </p>`;
  }

  private failure() {
    const { failure, key } = this.entry;
    const { delivery, faults } = this.words;
    const why = faults[failure?.code ?? ''] ?? failure?.title ?? '';
    return html`<p class="delivery failed" role="alert">
      ${alertIcon}<span>${delivery.failed} ${why}</span>
      <button type="button" @click=${() => wish(this, 'fd-retry', { ref: key })}>${delivery.retry}</button>
      <button type="button" @click=${() => wish(this, 'fd-discard', { ref: key })}>${delivery.drop}</button>
    </p>`;
  }
}
