import type { Choice } from '@frontdesk/protocol';
import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
import { element } from '../parts/element';
import { base } from '../theme/base.styles';
import { styles } from './choice-list.styles';

/**
 * Options as buttons; the picked one stays marked.
 * @fires pick - detail is the choice; stays within the component that shows the list
 */
@element('fd-choice-list')
export class ChoiceList extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) choices: readonly Choice[] = [];
  @property() label = '';
  @property() picked = '';
  @property({ type: Boolean }) closed = false;

  protected override render() {
    return html`<div role="group" aria-label=${this.label}>
      ${this.choices.map(
        choice =>
          html`<button
            type="button"
            ?disabled=${this.closed}
            aria-pressed=${choice.option === this.picked ? 'true' : 'false'}
            @click=${() => this.pick(choice)}
          >
            ${choice.label}
          </button>`,
      )}
    </div>`;
  }

  private pick(choice: Choice): void {
    this.dispatchEvent(new CustomEvent<Choice>('pick', { detail: choice }));
  }
}
