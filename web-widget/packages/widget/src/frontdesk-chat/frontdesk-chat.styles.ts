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
