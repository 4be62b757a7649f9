import type { Owner } from '@frontdesk/protocol';
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { element } from '../parts/element';
import type { ChosenFile } from '../file-tray/file-tray';
import '../file-tray/file-tray';
import { clipIcon, mailIcon, personIcon, sendIcon } from '../parts/icons';
import { wish } from '../parts/wishes';
import { base } from '../theme/base.styles';
import type { Words } from '../words/words';
import { styles } from './chat-composer.styles';

/** The most characters one message may hold; the server holds to the same. */
export const longestMessage = 4000;

/**
 * Where the visitor writes. Enter sends, Shift+Enter breaks the line, and Enter that picks a word of an input method
 * does neither.
 * @fires fd-say, fd-draft, fd-attach, fd-person, fd-form
 */
@element('fd-chat-composer')
export class ChatComposer extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) words!: Words;
  @property() draft = '';
  /** Files that go with the next message. */
  @property({ attribute: false }) files: readonly ChosenFile[] = [];
  @property() problem = '';
  /** The kinds of files that can be attached; none where the server takes none. */
  @property({ attribute: false }) kinds: readonly string[] = [];
  @property() owner: Owner = 'bot';
  @state() private text = '';
  @query('textarea') private field!: HTMLTextAreaElement;
  @query('input[type=file]') private chooser!: HTMLInputElement;

  override focus(options?: FocusOptions): void {
    this.field?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('draft') && !this.hasUpdated) this.text = this.draft;
  }

  protected override render() {
    const room = longestMessage - this.text.length;
    return html`<fd-file-tray .words=${this.words} .files=${this.files} .problem=${this.problem}></fd-file-tray>
      <form @submit=${this.submitted}>
        <div class="field">
          ${this.kinds.length > 0 ? this.clip() : nothing}
          <textarea
            rows="1"
            maxlength=${longestMessage}
            aria-label=${this.words.compose}
            placeholder=${this.owner === 'agent' ? this.words.placeholderToPerson : this.words.placeholder}
            enterkeyhint="send"
            .value=${this.text}
            @input=${this.typed}
            @keydown=${this.pressed}
            @paste=${this.pasted}
          ></textarea>
          <button type="submit" class="send" aria-label=${this.words.send} aria-disabled=${!this.sendable}>
            ${sendIcon}
          </button>
        </div>
        ${room <= 200 ? html`<p class="room" role="status">${this.words.left(room)}</p>` : nothing}
      </form>
      <div class="ways">${this.person()} ${this.message()}</div>`;
  }

  /** Until somebody comes. */
  private person() {
    if (this.owner !== 'bot') return nothing;
    return html`<button type="button" @click=${() => wish(this, 'fd-person', undefined)}>
      ${personIcon}<span>${this.words.person}</span>
    </button>`;
  }

  /** Until somebody is there. */
  private message() {
    if (this.owner === 'agent') return nothing;
    return html`<button type="button" @click=${() => wish(this, 'fd-form', { open: true })}>
      ${mailIcon}<span>${this.words.leaveMessage}</span>
    </button>`;
  }

  private clip() {
    const label = this.words.files.attach;
    return html`<button
        type="button"
        class="clip"
        aria-label=${label}
        title=${label}
        @click=${() => this.chooser.click()}
      >
        ${clipIcon}
      </button>
      <input
        type="file"
        multiple
        hidden
        tabindex="-1"
        aria-label=${label}
        accept=${this.kinds.join(',')}
        @change=${this.chose}
      />`;
  }

  /** True when there is something to send and no file is still on its way. */
  private get sendable(): boolean {
    if (this.files.some(file => file.state === 'sending')) return false;
    return this.text.trim() !== '' || this.files.some(file => file.state === 'ready');
  }

  protected override updated(): void {
    this.field.style.height = 'auto';
    const wanted = this.field.scrollHeight; // nothing while the window is closed
    if (wanted > 0) this.field.style.height = `${Math.min(wanted, 140)}px`;
  }

  private typed(): void {
    this.text = this.field.value;
    wish(this, 'fd-draft', { text: this.text });
  }

  private chose(): void {
    wish(this, 'fd-attach', { files: [...(this.chooser.files ?? [])] });
    this.chooser.value = '';
    this.field.focus();
  }

  private pasted(event: ClipboardEvent): void {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0 || this.kinds.length === 0) return;
    event.preventDefault();
    wish(this, 'fd-attach', { files });
  }

  private pressed(event: KeyboardEvent): void {
    // keyCode 229: Safari ends the composition before it reports the Enter that ended it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.submit();
  }

  private submitted(event: Event): void {
    event.preventDefault();
    this.submit();
    this.field.focus();
  }

  private submit(): void {
    const text = this.text.trim();
    if (!this.sendable || text.length > longestMessage) return;
    this.text = '';
    wish(this, 'fd-draft', { text: '' });
    wish(this, 'fd-say', { text, files: true });
  }
}
