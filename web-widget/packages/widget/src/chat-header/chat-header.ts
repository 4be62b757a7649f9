import type { Conversation } from '@frontdesk/protocol';
import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
import '../agent-face/agent-face';
import '../chat-menu/chat-menu';
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
  @property() home = '';
  @property({ type: Boolean }) sound = false;

  protected override render() {
    return html`<header>
      ${this.mark()}
      <div class="who">
        <h2 id="name" dir="auto">${this.person?.name ?? (this.name || this.words.name)}</h2>
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
      <fd-chat-menu
        .words=${this.words}
        ?sound=${this.sound}
        ?begun=${this.conversation.turns.length > 0}
        ?endable=${this.conversation.turns.length > 0 && this.conversation.status === 'open'}
      ></fd-chat-menu>
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

  private mark() {
    const { person } = this;
    if (person === undefined) return html`<span class="mark">${bellIcon}</span>`;
    return html`<fd-agent-face
      .name=${person.name}
      .picture=${person.picture ?? ''}
      .home=${this.home}
    ></fd-agent-face>`;
  }

  /** Who has taken over, if anybody. */
  private get person() {
    return this.conversation.owner === 'agent' ? this.conversation.agent : undefined;
  }

  private get away(): boolean {
    const { owner, presence, status } = this.conversation;
    return status === 'closed' || (owner === 'queue' && presence !== 'online');
  }

  private get presence(): string {
    if (this.conversation.status === 'closed') return this.words.closed.title;
    return this.words.presence[this.away ? 'away' : this.conversation.owner];
  }
}
