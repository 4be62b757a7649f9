import type { Attachment } from '@frontdesk/protocol';
import { LitElement, html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { element } from '../parts/element';
import { isPicture, sizeLabel } from '../parts/file-kinds';
import { fileIcon } from '../parts/icons';
import { wish } from '../parts/wishes';
import { base } from '../theme/base.styles';
import type { Words } from '../words/words';
import { styles } from './attachment-list.styles';

/**
 * The files of one message: pictures as thumbnails, the others to download.
 * @fires fd-look, fd-view, fd-download
 */
@element('fd-attachment-list')
export class AttachmentList extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) attachments: readonly Attachment[] = [];
  /** Addresses of the pictures that are here already, by id. */
  @property({ attribute: false }) pictures: ReadonlyMap<string, string> = new Map();

  protected override render() {
    return this.attachments.map(each => (isPicture(each) ? this.picture(each) : this.file(each)));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('attachments')) return;
    for (const attachment of this.attachments) if (isPicture(attachment)) wish(this, 'fd-look', { attachment });
  }

  private picture(attachment: Attachment) {
    const address = this.pictures.get(attachment.id);
    if (address === undefined || address === '') return this.file(attachment);
    return html`<button
      type="button"
      class="picture"
      aria-label=${this.words.files.view(attachment.name)}
      @click=${() => wish(this, 'fd-view', { attachment })}
    >
      <img src=${address} alt="" />
    </button>`;
  }

  private file(attachment: Attachment) {
    const { name, bytes } = attachment;
    return html`<button
      type="button"
      class="file"
      title=${this.words.files.download(name)}
      @click=${() => wish(this, 'fd-download', { attachment })}
    >
      ${fileIcon}<span class="name" dir="auto">${name}</span><span class="size">${sizeLabel(bytes)}</span>
    </button>`;
  }
}
