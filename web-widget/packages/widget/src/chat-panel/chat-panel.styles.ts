import { css } from 'lit';

export const styles = css`
  dialog {
    display: none;
    position: relative;
    inset: auto;
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
  fd-leave-form,
  fd-about-form,
  fd-chat-closed {
    flex: none;
    max-height: 78%;
  }
  .trouble {
    padding: 8px 20px;
    font-size: 13px;
    color: var(--fd-danger);
  }
  .drop {
    position: absolute;
    inset: 8px;
    display: grid;
    place-items: center;
    border: 2px dashed var(--fd-accent);
    border-radius: 16px;
    background: color-mix(in srgb, var(--fd-surface) 88%, transparent);
    color: var(--fd-accent);
    font-weight: 600;
    pointer-events: none;
  }
`;
