import type { Conversation } from '@frontdesk/protocol';
import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { element } from '../parts/element';
import { clockIcon } from '../parts/icons';
import { wish } from '../parts/wishes';
import { base } from '../theme/base.styles';
import type { Words } from '../words/words';
import { styles } from './chat-notice.styles';

/** How the panel is connected: said in a banner unless all is well. */
export type Line = 'fine' | 'connecting' | 'offline' | 'refused' | 'outdated';

/**
 * What the visitor should know above the conversation: the state of the line, the place in the queue, that nobody is there.
 * @fires fd-reload
 */
@element('fd-chat-notice')
export class ChatNotice extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) conversation!: Conversation;
  @property() line: Line = 'fine';

  protected override render() {
    return html`<div role="status">${this.line === 'fine' ? nothing : this.connection(this.line)} ${this.desk()}</div>`;
  }

  private connection(line: Exclude<Line, 'fine'>) {
    return html`<p class="line">
      <span>${this.words[line]}</span>
      ${
        line === 'outdated'
          ? html`<button type="button" @click=${() => wish(this, 'fd-reload', undefined)}>${this.words.reload}</button>`
          : nothing
      }
    </p>`;
  }

  private desk() {
    const { owner, status, presence, away, position, waitSeconds } = this.conversation;
    if (status === 'closed' || owner === 'agent') return nothing;
    if (away !== undefined && presence !== 'online') return html`<p class="line" dir="auto">${away}</p>`;
    if (owner !== 'queue' || position === undefined) return nothing;
    return html`<p class="queue">
      ${clockIcon}<strong>${this.words.queuePlace(position)}</strong>
      ${waitSeconds === undefined ? nothing : html`<span>${this.words.wait(waitSeconds)}</span>`}
    </p>`;
  }
}
