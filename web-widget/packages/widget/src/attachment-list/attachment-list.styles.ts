import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    max-width: 86%;
  }
  .picture {
    display: block;
    overflow: hidden;
    border: 1px solid var(--fd-line);
    border-radius: 14px;
    background: var(--fd-bubble);
  }
  .picture img {
    display: block;
    max-width: 220px;
    max-height: 200px;
    min-width: 64px;
    min-height: 48px;
    object-fit: cover;
  }
  .file {
    display: flex;
    align-items: center;
    gap: 9px;
    max-width: 100%;
    padding: 10px 14px;
    border: 1px solid var(--fd-line);
    border-radius: 14px;
    background: var(--fd-surface);
    color: var(--fd-ink);
    font-size: 14px;
  }
  .file:hover {
    border-color: var(--fd-accent);
  }
  .file svg {
    color: var(--fd-accent);
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    unicode-bidi: isolate;
  }
  .size {
    flex: none;
    font-size: 12.5px;
    color: var(--fd-soft-ink);
  }
`;
