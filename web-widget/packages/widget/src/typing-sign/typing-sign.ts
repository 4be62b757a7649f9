import { LitElement, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import { element } from '../parts/element';
import { base } from '../theme/base.styles';

/** Three dots that breathe while a reply is being written. */
@element('fd-typing-sign')
export class TypingSign extends LitElement {
  static override styles = [
    base,
    css`
      div {
        display: inline-flex;
        gap: 5px;
        padding: 15px 16px;
        border-radius: 18px 18px 18px 5px;
        background: var(--fd-bubble);
      }
      i {
        width: 7px;
        height: 7px;
        border-radius: 50%;
        background: var(--fd-soft-ink);
        opacity: 0.35;
        animation: breathe 1.2s infinite ease-in-out;
      }
      i:nth-of-type(2) {
        animation-delay: 0.16s;
      }
      i:nth-of-type(3) {
        animation-delay: 0.32s;
      }
      @keyframes breathe {
        0%,
        60%,
        100% {
          opacity: 0.35;
          transform: none;
        }
        30% {
          opacity: 0.9;
          transform: translateY(-3px);
        }
      }
    `,
  ];

  @property() label = '';

  protected override render() {
    return html`<div><span class="unseen">${this.label}</span><i></i><i></i><i></i></div>`;
  }
}
