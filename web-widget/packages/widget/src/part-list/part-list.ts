import { shownParts, type CardPart, type ListPart, type Part } from '@frontdesk/protocol';
import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { element } from '../parts/element';
import { base } from '../theme/base.styles';
import { styles } from './part-list.styles';

/** What a reply shows besides its words: cards, lists and links, all texts as they are and never as markup. */
@element('fd-part-list')
export class PartList extends LitElement {
  static override styles = [base, styles];

  @property({ attribute: false }) parts: readonly Part[] = [];

  protected override render() {
    return shownParts(this.parts).map(part => draw(part));
  }
}

function draw(part: Part) {
  switch (part.type) {
    case 'card':
      return card(part);
    case 'list':
      return bullets(part);
    case 'link':
      return link(part);
  }
}

function card({ title, text, rows, link: target }: CardPart) {
  return html`<section class="card" aria-label=${title}>
    <h3 dir="auto">${title}</h3>
    ${text === undefined ? nothing : html`<p dir="auto">${text}</p>`}
    ${
      rows.length === 0
        ? nothing
        : html`<dl>
            ${rows.map(
              ({ label, value }) =>
                html`<dt>${label}</dt>
                  <dd dir="auto">${value}</dd>`,
            )}
          </dl>`
    }
    ${target === undefined ? nothing : link(target)}
  </section>`;
}

function bullets({ title, items }: ListPart) {
  return html`<section class="list">
    ${title === undefined ? nothing : html`<h3 dir="auto">${title}</h3>`}
    <ul>
      ${items.map(item => html`<li dir="auto">${item}</li>`)}
    </ul>
  </section>`;
}

function link({ label, url }: { readonly label: string; readonly url: string }) {
  return html`<a href=${url} target="_blank" rel="noopener noreferrer nofollow">${label}</a>`;
}
