import { css } from 'lit';

export const styles = css`
  dialog {
    display: none;
    position: static;
    flex-direction: column;
    width: min(408px, calc(100vw - 40px));
    height: min(704px, calc(100vh - 128px));
    max-width: none;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 22px;
    overflow: hidden;
    background: var(--fd-surface);
    color: var(--fd-ink);
    box-shadow: var(--fd-shadow);
    transform-origin: bottom var(--fd-side, right);
  }
  dialog[open] {
    display: flex;
    animation: open 0.22s cubic-bezier(0.2, 0.8, 0.3, 1) both;
  }
  @keyframes open {
    from {
      opacity: 0;
      transform: translateY(10px) scale(0.97);
    }
  }
  :host([phone]) dialog {
    position: fixed;
    inset: 0 0 auto 0;
    width: 100%;
    height: var(--fd-height, 100dvh);
    border-radius: 0;
    box-shadow: none;
  }
  dialog::backdrop {
    background: var(--fd-surface, #fff);
  }
  fd-leave-form {
    flex: none;
    max-height: 78%;
  }
  .line {
    padding: 8px 20px;
    background: var(--fd-notice);
    color: var(--fd-notice-ink);
    font-size: 13px;
  }
`;
