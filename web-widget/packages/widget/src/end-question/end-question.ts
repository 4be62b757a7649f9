import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
import { element } from '../parts/element';
import { wish } from '../parts/wishes';
import { base } from '../theme/base.styles';
import { formStyles } from '../theme/form.styles';
import type { Words } from '../words/words';

/**
 * Asks whether the conversation shall really end.
 * @fires fd-end, fd-ending
 */
@element('fd-end-question')
export class EndQuestion extends LitElement {
  static override styles = [base, formStyles];

  @property({ attribute: false }) words!: Words;

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.plain')?.focus();
  }

  protected override render() {
    const { ending } = this.words;
    return html`<section role="alertdialog" aria-labelledby="title" aria-describedby="intro">
      <h3 id="title">${ending.title}</h3>
      <p class="intro" id="intro">${ending.intro}</p>
      <div class="pair">
        <button type="button" class="submit" @click=${() => wish(this, 'fd-end', undefined)}>${ending.confirm}</button>
        <button type="button" class="plain" @click=${() => wish(this, 'fd-ending', { asked: false })}>
          ${ending.cancel}
        </button>
      </div>
    </section>`;
  }
}
