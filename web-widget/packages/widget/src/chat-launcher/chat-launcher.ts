import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { element } from '../parts/element';
import { chatIcon, downIcon } from '../parts/icons';
import { wish } from '../parts/wishes';
import { base } from '../theme/base.styles';
import type { Words } from '../words/words';
import { styles } from './chat-launcher.styles';

/**
 * The round button in the corner of the page, with the number of turns not read yet.
 * @fires fd-open, fd-close
 */
@element('fd-chat-launcher')
export class ChatLauncher extends LitElement {
  static override styles = [base, styles];
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };

  @property({ attribute: false }) words!: Words;
  @property({ type: Boolean }) open = false;
  @property({ type: Number }) unread = 0;

  protected override render() {
    const label = this.open ? this.words.close : this.words.open;
    return html`<button
      type="button"
      aria-expanded=${this.open}
      aria-haspopup="dialog"
      aria-label=${this.unread > 0 ? `${label}, ${this.words.unread(this.unread)}` : label}
      @click=${() => wish(this, this.open ? 'fd-close' : 'fd-open', undefined)}
    >
      <span class="icon" ?data-shown=${!this.open}>${chatIcon}</span>
      <span class="icon" ?data-shown=${this.open}>${downIcon}</span>
      ${this.unread > 0 ? html`<span class="count" aria-hidden="true">${Math.min(this.unread, 99)}</span>` : nothing}
    </button>`;
  }
}
