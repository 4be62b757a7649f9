import type { Conversation } from '@frontdesk/protocol';
import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
import { element } from '../parts/element';
import { bellIcon, closeIcon } from '../parts/icons';
import { wish } from '../parts/wishes';
import { base } from '../theme/base.styles';
import type { Words } from '../words/words';
import { styles } from './chat-header.styles';

/**
 * Who the visitor talks to, the language and the way out.
 * @fires fd-language, fd-close
 */
@element('fd-chat-header')
export class ChatHeader extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) conversation!: Conversation;
  @property() name = '';

  protected override render() {
    return html`<header>
      <span class="mark">${bellIcon}</span>
      <div class="who">
        <h2 id="name">${this.name || this.words.name}</h2>
        <p class="presence" ?data-away=${this.away}><span class="dot"></span>${this.presence}</p>
      </div>
      <button
        type="button"
        class="language"
        aria-label=${this.words.switchLanguage}
        @click=${() => wish(this, 'fd-language', undefined)}
      >
        ${this.words.otherLanguage}
      </button>
      <button
        type="button"
        class="close"
        aria-label=${this.words.close}
        @click=${() => wish(this, 'fd-close', undefined)}
      >
        ${closeIcon}
      </button>
    </header>`;
  }

  private get away(): boolean {
    return this.conversation.owner === 'queue' && this.conversation.presence !== 'online';
  }

  private get presence(): string {
    const { owner, position } = this.conversation;
    if (owner === 'queue' && position !== undefined) return this.words.queuePlace(position);
    return this.away ? this.words.presence.away : this.words.presence[owner];
  }
}
