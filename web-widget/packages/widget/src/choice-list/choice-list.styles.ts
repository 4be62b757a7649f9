import { css } from 'lit';

export const styles = css`
  div {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  button {
    max-width: 100%;
    padding: 9px 15px;
    border: 1px solid color-mix(in srgb, var(--fd-accent) 38%, transparent);
    border-radius: 19px;
    background: var(--fd-surface);
    color: var(--fd-accent);
    font-size: 14px;
    font-weight: 500;
    line-height: 1.4;
    overflow-wrap: anywhere;
    transition:
      background 0.15s ease,
      border-color 0.15s ease;
  }
  button:hover:not(:disabled) {
    border-color: var(--fd-accent);
    background: color-mix(in srgb, var(--fd-accent) 9%, var(--fd-surface));
  }
  button:disabled {
    border-color: var(--fd-line);
    color: var(--fd-soft-ink);
  }
  button[aria-pressed='true'],
  button[aria-pressed='true']:disabled {
    border-color: var(--fd-brand);
    background: var(--fd-brand);
    color: var(--fd-on-brand);
  }
`;
