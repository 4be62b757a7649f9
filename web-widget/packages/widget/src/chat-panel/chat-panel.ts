import type { Conversation } from '@frontdesk/protocol';
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import '../chat-header/chat-header';
import type { ChatLog } from '../chat-log/chat-log';
import '../chat-log/chat-log';
import type { ChatComposer } from '../composer/chat-composer';
import '../composer/chat-composer';
import type { FormState, LeaveForm } from '../leave-form/leave-form';
import '../leave-form/leave-form';
import { element } from '../parts/element';
import { timeline, type Entry } from '../parts/timeline';
import { wish } from '../parts/wishes';
import { base } from '../theme/base.styles';
import type { Language, Words } from '../words/words';
import { styles } from './chat-panel.styles';

/** How the panel is connected: said in a banner unless all is well. */
export type Line = 'fine' | 'connecting' | 'offline';

/**
 * The window of the chat. A modal dialog on a phone, where it fills the screen and keeps the focus; beside the page
 * elsewhere.
 * @fires fd-close
 */
@element('fd-chat-panel')
export class ChatPanel extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) words!: Words;
  @property() language: Language = 'en';
  @property() name = '';
  @property({ attribute: false }) conversation!: Conversation;
  @property() line: Line = 'fine';
  @property({ type: Boolean }) open = false;
  @property({ type: Boolean, reflect: true }) phone = false;
  @property({ type: Boolean }) typing = false;
  @property({ type: Boolean }) form = false;
  @property() progress: FormState = 'filling';
  @property() draft = '';
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('fd-chat-log') private log!: ChatLog;
  @query('fd-chat-composer') private composer!: ChatComposer | null;
  @query('fd-leave-form') private leaveForm!: LeaveForm | null;

  protected override render() {
    const { conversation, words } = this;
    return html`<dialog
      aria-label=${this.name || words.name}
      lang=${this.language === 'zh' ? 'zh-CN' : 'en'}
      @cancel=${this.cancelled}
      @keydown=${this.pressed}
    >
      <fd-chat-header .words=${words} .conversation=${conversation} .name=${this.name}></fd-chat-header>
      <p class="line" role="status" ?hidden=${this.line === 'fine'}>
        ${this.line === 'offline' ? words.offline : words.connecting}
      </p>
      <fd-chat-log
        .words=${words}
        .language=${this.language}
        .entries=${this.entries}
        .votes=${conversation.votes}
        .greeting=${conversation.greeting ?? words.greeting}
        .starters=${conversation.starters}
        ?typing=${this.typing}
      ></fd-chat-log>
      ${this.form ? html`<fd-leave-form .words=${words} .progress=${this.progress}></fd-leave-form>` : nothing}
      <fd-chat-composer ?hidden=${this.form} .words=${words} .draft=${this.draft}></fd-chat-composer>
    </dialog>`;
  }

  private get entries(): readonly Entry[] {
    const entries = timeline(this.conversation, this.line === 'fine');
    return this.form ? entries.map(entry => ({ ...entry, current: false })) : entries;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('open') || (this.open && changed.has('phone'))) this.show();
    if (changed.has('form') && this.open) void this.moveFocus();
  }

  private show(): void {
    if (this.dialog.open) this.dialog.close();
    if (!this.open) return;
    if (this.phone) this.dialog.showModal();
    else this.dialog.show();
    this.log.toEnd(false);
    void this.moveFocus();
  }

  /** To where the visitor writes; on a phone that would raise the keyboard over the conversation. */
  private async moveFocus(): Promise<void> {
    const target = this.form ? this.leaveForm : this.composer;
    await target?.updateComplete;
    if (!this.phone) target?.focus();
  }

  private cancelled(event: Event): void {
    event.preventDefault();
    wish(this, 'fd-close', undefined);
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.form) wish(this, 'fd-form', { open: false });
    else wish(this, 'fd-close', undefined);
  }
}
