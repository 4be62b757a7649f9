import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { element } from '../parts/element';
import { wish } from '../parts/wishes';
import { base } from '../theme/base.styles';
import { formStyles } from '../theme/form.styles';
import type { Words } from '../words/words';
import { styles } from './csat-form.styles';
import { face } from './faces';

/**
 * How satisfied the visitor is: five faces as one group of radio buttons, and words for those who have more to say.
 * @fires fd-csat
 */
@element('fd-csat-form')
export class CsatForm extends LitElement {
  static override styles = [base, formStyles, styles];

  @property({ attribute: false }) words!: Words;
  @state() private score = 0;
  @state() private comment = '';

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('input')?.focus();
  }

  protected override render() {
    const { csat } = this.words;
    return html`<form @submit=${this.submitted}>
      <fieldset>
        <legend>${csat.title}</legend>
        <div class="faces">${csat.scores.map((label, i) => this.choice(i + 1, label))}</div>
        <p class="chosen" aria-hidden="true">${csat.scores[this.score - 1] ?? ''}</p>
      </fieldset>
      ${this.score === 0 ? nothing : this.more()}
    </form>`;
  }

  private choice(score: number, label: string) {
    return html`<label title=${label} ?data-chosen=${score === this.score}>
      <input
        type="radio"
        name="score"
        value=${score}
        aria-label=${label}
        .checked=${score === this.score}
        @change=${() => (this.score = score)}
      />
      ${face(score)}
    </label>`;
  }

  private more() {
    const { csat } = this.words;
    return html`<div class="field">
        <textarea
          rows="2"
          maxlength="1000"
          aria-label=${csat.comment}
          placeholder=${csat.comment}
          .value=${this.comment}
          @input=${(event: Event) => (this.comment = (event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
      <button type="submit" class="submit">${csat.send}</button>`;
  }

  private submitted(event: Event): void {
    event.preventDefault();
    if (this.score > 0) wish(this, 'fd-csat', { score: this.score, comment: this.comment.trim() });
  }
}
