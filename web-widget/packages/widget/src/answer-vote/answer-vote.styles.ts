import { css } from 'lit';

export const styles = css`
  .thumbs {
    display: flex;
    align-items: center;
    gap: 2px;
  }
  .thumb {
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    border-radius: 9px;
    color: var(--fd-soft-ink);
    transition: background 0.15s ease;
  }
  .thumb:hover {
    background: var(--fd-hover);
    color: var(--fd-ink);
  }
  .thumb[aria-pressed='true'] {
    color: var(--fd-accent);
    background: color-mix(in srgb, var(--fd-accent) 13%, transparent);
  }
  .down svg {
    transform: rotate(180deg);
  }
  .note {
    margin-left: 6px;
    font-size: 12.5px;
    color: var(--fd-soft-ink);
  }
  .reasons {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-top: 6px;
    font-size: 13px;
  }
  .reasons span {
    width: 100%;
    color: var(--fd-soft-ink);
  }
  .reasons button {
    padding: 5px 12px;
    border: 1px solid var(--fd-line);
    border-radius: 15px;
    background: var(--fd-surface);
    color: var(--fd-ink);
    line-height: 1.45;
  }
  .reasons button:hover {
    border-color: var(--fd-accent);
    color: var(--fd-accent);
  }
`;
