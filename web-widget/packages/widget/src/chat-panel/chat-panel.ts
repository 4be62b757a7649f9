import type { Attachment, Conversation } from '@frontdesk/protocol';
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import '../about-form/about-form';
import '../chat-closed/chat-closed';
import '../chat-header/chat-header';
import type { ChatLog } from '../chat-log/chat-log';
import '../chat-log/chat-log';
import type { Line } from '../chat-notice/chat-notice';
import '../chat-notice/chat-notice';
import '../composer/chat-composer';
import '../end-question/end-question';
import type { ChosenFile } from '../file-tray/file-tray';
import type { FormState } from '../leave-form/leave-form';
import '../leave-form/leave-form';
import { element } from '../parts/element';
import { timeline, type Entry } from '../parts/timeline';
import { wish } from '../parts/wishes';
import '../picture-view/picture-view';
import { base } from '../theme/base.styles';
import type { Language, Words } from '../words/words';
import { styles } from './chat-panel.styles';
import type { Foot } from './foot';

/**
 * The window of the chat. A modal dialog on a phone, where it fills the screen and keeps the focus; beside the page
 * elsewhere.
 * @fires fd-close, fd-attach - files were dropped
 */
@element('fd-chat-panel')
export class ChatPanel extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) words!: Words;
  @property() language: Language = 'en';
  @property() name = '';
  /** The server, where relative addresses of pictures belong. */
  @property() home = '';
  @property({ attribute: false }) conversation!: Conversation;
  @property() line: Line = 'fine';
  @property({ type: Boolean }) open = false;
  @property({ type: Boolean, reflect: true }) phone = false;
  @property({ type: Boolean }) typing = false;
  @property({ type: Boolean }) sound = false;
  @property() foot: Foot = 'composer';
  @property() progress: FormState = 'filling';
  @property() draft = '';
  @property({ attribute: false }) files: readonly ChosenFile[] = [];
  @property() problem = '';
  /** What did not work just now. */
  @property() trouble = '';
  @property({ attribute: false }) pictures: ReadonlyMap<string, string> = new Map();
  @property({ attribute: false }) viewed: Attachment | undefined;
  @state() private dropping = false;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('fd-chat-log') private log!: ChatLog;
  @query('.foot') private footElement!: LitElement | null;

  protected override render() {
    const { conversation, words } = this;
    return html`<dialog
      aria-label=${this.name || words.name}
      lang=${this.language === 'zh' ? 'zh-CN' : 'en'}
      @cancel=${this.cancelled}
      @keydown=${this.pressed}
      @dragover=${this.draggedOver}
      @dragleave=${() => (this.dropping = false)}
      @drop=${this.dropped}
    >
      <fd-chat-header
        .words=${words}
        .conversation=${conversation}
        .name=${this.name}
        .home=${this.home}
        ?sound=${this.sound}
      ></fd-chat-header>
      <fd-chat-notice .words=${words} .conversation=${conversation} .line=${this.line}></fd-chat-notice>
      <fd-chat-log
        .words=${words}
        .language=${this.language}
        .entries=${this.entries}
        .votes=${conversation.votes}
        .greeting=${conversation.greeting ?? words.greeting}
        .starters=${this.foot === 'composer' ? conversation.starters : []}
        .home=${this.home}
        .pictures=${this.pictures}
        ?shown=${this.open}
        ?typing=${this.typing}
      ></fd-chat-log>
      <p class="trouble" role="alert" ?hidden=${this.trouble === ''}>${this.trouble}</p>
      ${this.footForm()} ${this.composer()} ${this.dropping ? html`<p class="drop">${words.files.drop}</p>` : nothing}
      ${this.picture()}
    </dialog>`;
  }

  private footForm() {
    const { words, conversation } = this;
    switch (this.foot) {
      case 'leave':
        return html`<fd-leave-form class="foot" .words=${words} .progress=${this.progress}></fd-leave-form>`;
      case 'about':
        return html`<fd-about-form class="foot" .words=${words} .form=${conversation.form}></fd-about-form>`;
      case 'ending':
        return html`<fd-end-question class="foot" .words=${words}></fd-end-question>`;
      case 'closed':
        return html`<fd-chat-closed class="foot" .words=${words} .csat=${conversation.csat}></fd-chat-closed>`;
      case 'composer':
        return nothing;
    }
  }

  /** Stays while something else takes its place, so that nothing written is lost. */
  private composer() {
    return html`<fd-chat-composer
      class=${this.foot === 'composer' ? 'foot' : ''}
      ?hidden=${this.foot !== 'composer'}
      .words=${this.words}
      .draft=${this.draft}
      .files=${this.files}
      .problem=${this.problem}
      .kinds=${this.conversation.files?.types ?? []}
      .owner=${this.conversation.owner}
    ></fd-chat-composer>`;
  }

  private picture() {
    if (this.viewed === undefined) return nothing;
    return html`<fd-picture-view
      .words=${this.words}
      .attachment=${this.viewed}
      .address=${this.pictures.get(this.viewed.id) ?? ''}
    ></fd-picture-view>`;
  }

  private get entries(): readonly Entry[] {
    const entries = timeline(this.conversation, this.line === 'fine');
    if (this.foot === 'composer') return entries;
    return entries.map(({ offer: _, ...entry }) => ({ ...entry, current: false }));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('open') || (this.open && changed.has('phone'))) this.show();
    if (changed.has('foot') && this.open && changed.get('foot') !== undefined) void this.moveFocus();
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
    const target = this.footElement;
    await target?.updateComplete;
    if (!this.phone) target?.focus();
  }

  private cancelled(event: Event): void {
    if (event.target !== this.dialog) return;
    event.preventDefault();
    wish(this, 'fd-close', undefined);
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.foot === 'leave') wish(this, 'fd-form', { open: false });
    else if (this.foot === 'ending') wish(this, 'fd-ending', { asked: false });
    else wish(this, 'fd-close', undefined);
  }

  private draggedOver(event: DragEvent): void {
    if (this.foot !== 'composer' || this.conversation.files === undefined) return;
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    this.dropping = true;
  }

  private dropped(event: DragEvent): void {
    if (!this.dropping) return;
    event.preventDefault();
    this.dropping = false;
    wish(this, 'fd-attach', { files: [...(event.dataTransfer?.files ?? [])] });
  }
}
