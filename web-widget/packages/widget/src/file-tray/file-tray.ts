import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { element } from '../parts/element';
import { againIcon, alertIcon, closeIcon, fileIcon } from '../parts/icons';
import { wish } from '../parts/wishes';
import { base } from '../theme/base.styles';
import type { Words } from '../words/words';
import { styles } from './file-tray.styles';

/** A file that was chosen for the next message. */
export interface ChosenFile {
  readonly key: string;
  readonly name: string;
  readonly state: 'sending' | 'ready' | 'failed';
  /** How much of it has gone, 0 to 1. */
  readonly part: number;
  /** The address of a small picture of it. */
  readonly preview?: string;
}

/**
 * The files that go with the next message, and how far each is.
 * @fires fd-detach, fd-upload-again
 */
@element('fd-file-tray')
export class FileTray extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) files: readonly ChosenFile[] = [];
  /** What is wrong with a file that was not taken. */
  @property() problem = '';

  protected override render() {
    return html`<ul aria-label=${this.words.files.chosen} ?hidden=${this.files.length === 0}>
        ${this.files.map(file => this.item(file))}
      </ul>
      <p class="problem" role="alert" ?hidden=${this.problem === ''}>${alertIcon}<span>${this.problem}</span></p>`;
  }

  private item(file: ChosenFile) {
    const { files } = this.words;
    return html`<li ?data-failed=${file.state === 'failed'}>
      ${file.preview === undefined ? fileIcon : html`<img src=${file.preview} alt="" />`}
      <span class="name" dir="auto">${file.name}</span>
      ${file.state === 'failed' ? this.button(files.retry(file.name), againIcon, 'fd-upload-again', file) : nothing}
      ${this.button(files.remove(file.name), closeIcon, 'fd-detach', file)}
      ${
        file.state === 'sending'
          ? html`<progress
              max="1"
              .value=${file.part}
              aria-label=${files.sending(Math.round(file.part * 100))}
            ></progress>`
          : nothing
      }
    </li>`;
  }

  private button(label: string, icon: unknown, name: 'fd-detach' | 'fd-upload-again', { key }: ChosenFile) {
    return html`<button type="button" aria-label=${label} title=${label} @click=${() => wish(this, name, { key })}>
      ${icon}
    </button>`;
  }
}
