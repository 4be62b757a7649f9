import { LitElement, css, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { element } from '../parts/element';
import { base } from '../theme/base.styles';

/** The picture of a person, or the first letter of the name where there is none; says nothing, for the name stands beside it. */
@element('fd-agent-face')
export class AgentFace extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        flex: none;
        width: var(--fd-face, 26px);
        height: var(--fd-face, 26px);
      }
      span,
      img {
        display: grid;
        place-items: center;
        width: 100%;
        height: 100%;
        border-radius: 50%;
        object-fit: cover;
        background: var(--fd-brand);
        color: var(--fd-on-brand);
        font-size: calc(var(--fd-face, 26px) * 0.44);
        font-weight: 600;
        line-height: 1;
      }
    `,
  ];

  @property() name = '';
  /** Its address, on `home` where it does not say otherwise. */
  @property() picture = '';
  @property() home = '';
  @state() private broken = '';

  protected override render() {
    const address = pictureAddress(this.picture, this.home);
    if (address === undefined || address === this.broken)
      return html`<span aria-hidden="true">${[...this.name.trim()][0]?.toUpperCase() ?? ''}</span>`;
    return html`<img src=${address} alt="" referrerpolicy="no-referrer" @error=${() => (this.broken = address)} />`;
  }
}

/** Only web addresses; whatever else a name for a picture may be is not followed. */
function pictureAddress(picture: string, home: string): string | undefined {
  if (picture === '' || !URL.canParse(picture, home || undefined)) return undefined;
  const address = new URL(picture, home || undefined);
  return /^https?:$/.test(address.protocol) ? address.href : undefined;
}
