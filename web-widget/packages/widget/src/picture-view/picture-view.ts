import { LitElement, html, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Attachment } from '@frontdesk/protocol';
import { element } from '../parts/element';
import { closeIcon, saveIcon } from '../parts/icons';
import { wish } from '../parts/wishes';
import { base } from '../theme/base.styles';
import type { Words } from '../words/words';
import { styles } from './picture-view.styles';

/**
 * One picture over the whole page.
 * @fires fd-view - without a picture: it was closed, fd-download
 */
@element('fd-picture-view')
export class PictureView extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) attachment!: Attachment;
  @property() address = '';
  @query('dialog') private dialog!: HTMLDialogElement;

  protected override render() {
    const { files } = this.words;
    return html`<dialog
      aria-label=${this.attachment.name}
      @close=${this.close}
      @keydown=${this.pressed}
      @click=${this.beside}
    >
      <div class="bar">
        <span dir="auto">${this.attachment.name}</span>
        ${this.button(files.save, saveIcon, () => wish(this, 'fd-download', { attachment: this.attachment }))}
        ${this.button(files.close, closeIcon, () => this.close())}
      </div>
      <img src=${this.address} alt=${this.attachment.name} />
    </dialog>`;
  }

  protected override firstUpdated(_: PropertyValues<this>): void {
    this.dialog.showModal();
  }

  private button(label: string, icon: unknown, act: () => void) {
    return html`<button type="button" aria-label=${label} title=${label} @click=${act}>${icon}</button>`;
  }

  private close(): void {
    wish(this, 'fd-view', { attachment: undefined });
  }

  private pressed(event: KeyboardEvent): void {
    event.stopPropagation(); // Escape closes the picture, not the chat behind it.
  }

  private beside(event: MouseEvent): void {
    if (event.target === this.dialog) this.close();
  }
}
