import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
  }
  .scroll {
    flex: 1;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--fd-strong-line) transparent;
  }
  .scroll:focus-visible {
    outline-offset: -3px;
    border-radius: 8px;
  }
  [role='log'] {
    display: flex;
    flex-direction: column;
    gap: 10px;
    padding: 22px 20px 18px;
  }
  fd-chat-message.visitor {
    margin-top: 8px;
  }
  fd-chat-message.visitor + fd-chat-message:not(.visitor) {
    margin-top: 8px;
  }
  .starters {
    display: flex;
    flex-direction: column;
    gap: 10px;
    margin-top: 10px;
  }
  .starters span {
    font-size: 13px;
    color: var(--fd-soft-ink);
  }
  .time {
    margin: 10px 0 2px;
    text-align: center;
    font-size: 12.5px;
    color: var(--fd-soft-ink);
  }
  .newer {
    position: absolute;
    bottom: 12px;
    left: 50%;
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 7px 16px 7px 10px;
    border-radius: 18px;
    background: var(--fd-ink);
    color: var(--fd-surface);
    font-size: 13px;
    font-weight: 500;
    transform: translateX(-50%);
    box-shadow: 0 6px 20px rgb(0 0 0 / 0.22);
  }
  .newer svg {
    width: 18px;
    height: 18px;
  }
`;
