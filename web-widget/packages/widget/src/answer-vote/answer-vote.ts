import type { Vote } from '@frontdesk/protocol';
import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { element } from '../parts/element';
import { upIcon } from '../parts/icons';
import { wish } from '../parts/wishes';
import { base } from '../theme/base.styles';
import type { Words } from '../words/words';
import { styles } from './answer-vote.styles';

/**
 * Thumbs up or down for one answer; after a thumb down, what was wrong.
 * @fires fd-rate
 */
@element('fd-answer-vote')
export class AnswerVote extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) words!: Words;
  @property({ type: Number }) seq = 0;
  @property({ attribute: false }) vote: Vote | undefined;
  @state() private reason: string | undefined;
  @state() private asking = false;

  protected override render() {
    return html`<div class="thumbs" role="group" aria-label=${this.words.helpful}>
        ${this.thumb('up', this.words.up)} ${this.thumb('down', this.words.down)}
        <span class="note" role="status">${this.note}</span>
      </div>
      ${this.asking ? this.reasons() : nothing}`;
  }

  private get note(): string {
    if (this.vote === 'up') return this.words.thanksUp;
    return this.vote === 'down' && !this.asking ? this.words.thanksDown : '';
  }

  private thumb(vote: Vote, label: string) {
    return html`<button
      type="button"
      class="thumb ${vote}"
      aria-label=${label}
      title=${label}
      aria-pressed=${this.vote === vote}
      @click=${() => this.cast(vote)}
    >
      ${upIcon}
    </button>`;
  }

  private reasons() {
    return html`<div class="reasons" role="group" aria-label=${this.words.whyDown}>
      <span aria-hidden="true">${this.words.whyDown}</span>
      ${this.words.reasons.map(
        reason =>
          html`<button
            type="button"
            aria-pressed=${this.reason === reason.code}
            @click=${() => this.explain(reason.code)}
          >
            ${reason.label}
          </button>`,
      )}
    </div>`;
  }

  private cast(vote: Vote): void {
    if (this.vote === vote && vote === 'up') return;
    this.asking = vote === 'down';
    wish(this, 'fd-rate', { seq: this.seq, vote });
  }

  private explain(reason: string): void {
    this.reason = reason;
    this.asking = false;
    wish(this, 'fd-rate', { seq: this.seq, vote: 'down', reason });
  }
}
