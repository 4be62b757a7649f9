import type { CsatState } from '@frontdesk/protocol';
import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import '../csat-form/csat-form';
import type { CsatForm } from '../csat-form/csat-form';
import { element } from '../parts/element';
import { checkIcon } from '../parts/icons';
import { wish } from '../parts/wishes';
import { base } from '../theme/base.styles';
import { formStyles } from '../theme/form.styles';
import type { Words } from '../words/words';

/**
 * The foot of a conversation that has ended: how it was, and how to go on.
 * @fires fd-go-on
 */
@element('fd-chat-closed')
export class ChatClosed extends LitElement {
  static override styles = [base, formStyles];

  @property({ attribute: false }) words!: Words;
  @property() csat: CsatState | undefined;

  override focus(): void {
    const form = this.renderRoot.querySelector<CsatForm>('fd-csat-form');
    (form ?? this.renderRoot.querySelector<HTMLElement>('.submit'))?.focus();
  }

  protected override render() {
    const { closed, csat } = this.words;
    return html`<section aria-label=${closed.title}>
      ${this.csat === 'wanted' ? html`<fd-csat-form .words=${this.words}></fd-csat-form>` : nothing}
      ${
        this.csat === 'given'
          ? html`<div class="done" role="status">
              <span class="tick">${checkIcon}</span>
              <p>${csat.thanks}</p>
            </div>`
          : nothing
      }
      <div class="pair">
        ${this.button(closed.again, true, this.csat === 'wanted' ? 'plain' : 'submit')}
        ${this.button(closed.goOn, false, 'plain')}
      </div>
    </section>`;
  }

  private button(label: string, anew: boolean, look: string) {
    return html`<button type="button" class=${look} @click=${() => wish(this, 'fd-go-on', { anew })}>${label}</button>`;
  }
}
