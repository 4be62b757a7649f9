import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { element } from '../parts/element';
import { checkIcon, endIcon, moreIcon, saveIcon, soundIcon } from '../parts/icons';
import { wish } from '../parts/wishes';
import { base } from '../theme/base.styles';
import type { Words } from '../words/words';
import { styles } from './chat-menu.styles';

/**
 * What is needed rarely: the conversation as a file, sound, the end.
 * @fires fd-transcript, fd-sound, fd-ending
 */
@element('fd-chat-menu')
export class ChatMenu extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) words!: Words;
  @property({ type: Boolean }) sound = false;
  /** True when something was said. */
  @property({ type: Boolean }) begun = false;
  /** True when there is something to end. */
  @property({ type: Boolean }) endable = false;
  @state() private shown = false;

  protected override render() {
    return html`<button
        type="button"
        class="more"
        aria-label=${this.words.menu.open}
        aria-expanded=${this.shown}
        aria-controls="list"
        @click=${() => (this.shown = !this.shown)}
      >
        ${moreIcon}
      </button>
      <div id="list" ?hidden=${!this.shown} @keydown=${this.pressed} @focusout=${this.left}>${this.items()}</div>`;
  }

  private items() {
    const { menu } = this.words;
    return html`${this.begun ? this.item(saveIcon, menu.transcript, () => wish(this, 'fd-transcript', undefined)) : nothing}
      <button
        type="button"
        role="switch"
        aria-checked=${this.sound}
        @click=${() => wish(this, 'fd-sound', { on: !this.sound })}
      >
        ${soundIcon}<span>${menu.sound}</span><span class="on">${this.sound ? checkIcon : nothing}</span>
      </button>
      ${this.endable ? this.item(endIcon, menu.end, () => wish(this, 'fd-ending', { asked: true })) : nothing}`;
  }

  private item(icon: unknown, label: string, act: () => void) {
    const pick = () => {
      this.shown = false;
      act();
    };
    return html`<button type="button" @click=${pick}>${icon}<span>${label}</span></button>`;
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    this.shown = false;
    this.renderRoot.querySelector<HTMLElement>('.more')?.focus();
  }

  private left(event: FocusEvent): void {
    const to = event.relatedTarget;
    if (!(to instanceof Node) || !this.renderRoot.contains(to)) this.shown = false;
  }
}
