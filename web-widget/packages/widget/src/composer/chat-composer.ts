import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { element } from '../parts/element';
import { mailIcon, personIcon, sendIcon } from '../parts/icons';
import { wish } from '../parts/wishes';
import { base } from '../theme/base.styles';
import type { Words } from '../words/words';
import { styles } from './chat-composer.styles';

/** The most characters one message may hold; the server holds to the same. */
export const longestMessage = 4000;

/**
 * Where the visitor writes. Enter sends, Shift+Enter breaks the line, and Enter that picks a word of an input method
 * does neither.
 * @fires fd-say, fd-draft, fd-person, fd-form
 */
@element('fd-chat-composer')
export class ChatComposer extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) words!: Words;
  @property() draft = '';
  @state() private text = '';
  @query('textarea') private field!: HTMLTextAreaElement;

  override focus(options?: FocusOptions): void {
    this.field?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('draft') && !this.hasUpdated) this.text = this.draft;
  }

  protected override render() {
    const room = longestMessage - this.text.length;
    return html`<form @submit=${this.submitted}>
        <div class="field">
          <textarea
            rows="1"
            maxlength=${longestMessage}
            aria-label=${this.words.compose}
            placeholder=${this.words.placeholder}
            enterkeyhint="send"
            .value=${this.text}
            @input=${this.typed}
            @keydown=${this.pressed}
          ></textarea>
          <button type="submit" class="send" aria-label=${this.words.send} aria-disabled=${this.text.trim() === ''}>
            ${sendIcon}
          </button>
        </div>
        ${room <= 200 ? html`<p class="room" role="status">${this.words.left(room)}</p>` : nothing}
      </form>
      <div class="ways">
        <button type="button" @click=${() => wish(this, 'fd-person', undefined)}>
          ${personIcon}<span>${this.words.person}</span>
        </button>
        <button type="button" @click=${() => wish(this, 'fd-form', { open: true })}>
          ${mailIcon}<span>${this.words.leaveMessage}</span>
        </button>
      </div>`;
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
    if (text === '' || text.length > longestMessage) return;
    this.text = '';
    wish(this, 'fd-draft', { text: '' });
    wish(this, 'fd-say', { text });
  }
}
