import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
    flex: none;
  }
  .more {
    display: grid;
    place-items: center;
    width: 36px;
    height: 36px;
    border-radius: 10px;
    color: var(--fd-soft-ink);
    transition: background 0.15s ease;
  }
  .more:hover,
  .more[aria-expanded='true'] {
    background: var(--fd-hover);
    color: var(--fd-ink);
  }
  #list {
    position: absolute;
    z-index: 2;
    top: 42px;
    right: 0;
    min-width: 232px;
    padding: 6px;
    border: 1px solid var(--fd-line);
    border-radius: 14px;
    background: var(--fd-surface);
    box-shadow: 0 12px 32px rgb(18 28 24 / 0.18);
  }
  #list button {
    display: flex;
    align-items: center;
    gap: 10px;
    width: 100%;
    min-height: 40px;
    padding: 6px 10px;
    border-radius: 9px;
    font-size: 14px;
    white-space: nowrap;
  }
  #list button:hover {
    background: var(--fd-hover);
  }
  #list svg {
    color: var(--fd-soft-ink);
  }
  .on {
    display: grid;
    place-items: center;
    width: 18px;
    height: 18px;
    margin-left: auto;
    border: 1.5px solid var(--fd-strong-line);
    border-radius: 5px;
  }
  [aria-checked='true'] .on {
    border-color: var(--fd-brand);
    background: var(--fd-brand);
  }
  [aria-checked='true'] .on svg {
    color: var(--fd-on-brand);
  }
`;
