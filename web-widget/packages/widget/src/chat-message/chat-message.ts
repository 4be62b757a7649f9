import type { Choice, Vote } from '@frontdesk/protocol';
import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import '../answer-vote/answer-vote';
import '../choice-list/choice-list';
import { element } from '../parts/element';
import { alertIcon, checkIcon, clockIcon, mailIcon, sourceIcon } from '../parts/icons';
import type { Entry } from '../parts/timeline';
import { wish } from '../parts/wishes';
import { richText } from '../text/rich-text';
import { base } from '../theme/base.styles';
import type { Words } from '../words/words';
import { styles } from './chat-message.styles';

/**
 * One entry of the log: what was said and what belongs to it (sources, choices, thumbs, delivery).
 * @fires fd-choose, fd-retry, fd-form
 */
@element('fd-chat-message')
export class ChatMessage extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) entry!: Entry;
  @property({ attribute: false }) vote: Vote | undefined;

  protected override render() {
    const { entry } = this;
    return html`<div class="entry ${entry.speaker}" ?data-failed=${entry.delivery === 'failed'}>
      <span class="unseen">${this.words.speakers[entry.speaker]}: </span>
      <div class="bubble">
        <p class="text" dir="auto">${richText(entry.text)}</p>
        ${this.sources()}
      </div>
      ${this.choices()} ${this.desk()} ${this.thumbs()} ${this.delivery()}
    </div>`;
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

  /** What to do next where the bot cannot help: a message, or a person. */
  private desk() {
    const { decision, choices = [] } = this.entry.turn ?? {};
    if (!this.entry.current) return nothing;
    if (decision === 'fallback' && choices.length === 0)
      return html`<button type="button" class="desk" @click=${() => wish(this, 'fd-person', undefined)}>
        ${this.words.person}
      </button>`;
    if (decision === 'hand_off')
      return html`<button type="button" class="desk" @click=${() => wish(this, 'fd-form', { open: true })}>
        ${mailIcon}${this.words.leaveMessage}
      </button>`;
    return nothing;
  }

  private thumbs() {
    const { turn } = this.entry;
    if (turn?.decision !== 'answer') return nothing;
    return html`<fd-answer-vote .words=${this.words} .seq=${turn.seq} .vote=${this.vote}></fd-answer-vote>`;
  }

  private delivery() {
    const { delivery, failure, key } = this.entry;
    if (delivery === undefined) return nothing;
    if (delivery === 'failed')
      return html`<p class="delivery failed" role="alert">
        ${alertIcon}<span>${this.words.delivery.failed} ${failure}</span>
        <button type="button" @click=${() => wish(this, 'fd-retry', { ref: key })}>${this.words.delivery.retry}</button>
      </p>`;
    return html`<p class="delivery">
      ${delivery === 'sent' ? checkIcon : clockIcon}<span>${this.words.delivery[delivery]}</span>
    </p>`;
  }
}
