import { css } from 'lit';

export const styles = css`
  :host {
    position: fixed;
    z-index: 2147483000;
    bottom: 24px;
    right: 24px;
  }
  :host([position='left']) {
    right: auto;
    left: 24px;
    --fd-side: left;
  }
  .corner {
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    gap: 16px;
  }
  :host([position='left']) .corner {
    align-items: flex-start;
  }
  .nudge {
    display: flex;
    max-width: 280px;
    border-radius: 16px;
    background: var(--fd-surface);
    color: var(--fd-ink);
    font-size: 14px;
    box-shadow: 0 8px 24px -6px rgb(18 28 24 / 0.34);
  }
  .nudge button {
    padding: 12px;
    overflow-wrap: anywhere;
  }
  .nudge button + button {
    align-self: flex-start;
    color: var(--fd-soft-ink);
  }
  @media (max-width: 560px) {
    :host {
      bottom: 16px;
      right: 16px;
    }
    :host([position='left']) {
      left: 16px;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
