import { LitElement, html } from 'lit';
import { customElement } from 'lit/decorators.js';

@customElement('frontdesk-chat')
export class FrontdeskChat extends LitElement {
  protected override render() {
    return html`<slot></slot>`;
  }
}
