import { css } from 'lit';

export const styles = css`
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin: 0 0 8px;
    padding: 0;
    list-style: none;
  }
  li {
    position: relative;
    display: flex;
    align-items: center;
    gap: 7px;
    max-width: 100%;
    padding: 5px 4px 5px 8px;
    overflow: hidden;
    border: 1px solid var(--fd-line);
    border-radius: 12px;
    background: var(--fd-bubble);
    font-size: 13px;
  }
  [data-failed] {
    border-color: var(--fd-danger);
  }
  img {
    width: 30px;
    height: 30px;
    border-radius: 7px;
    object-fit: cover;
  }
  .name {
    max-width: 150px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  button {
    display: grid;
    place-items: center;
    flex: none;
    width: 28px;
    height: 28px;
    border-radius: 8px;
    color: var(--fd-soft-ink);
  }
  button svg {
    width: 15px;
    height: 15px;
  }
  button:hover {
    background: var(--fd-hover);
    color: var(--fd-ink);
  }
  progress {
    appearance: none;
    position: absolute;
    inset: auto 0 0 0;
    width: 100%;
    height: 3px;
    border: 0;
    background: var(--fd-line);
  }
  progress::-webkit-progress-bar {
    background: var(--fd-line);
  }
  progress::-webkit-progress-value {
    background: var(--fd-accent);
    transition: width 0.2s ease;
  }
  progress::-moz-progress-bar {
    background: var(--fd-accent);
  }
  .problem {
    display: flex;
    gap: 6px;
    margin: 0 4px 8px;
    font-size: 13px;
    line-height: 1.45;
    color: var(--fd-danger);
  }
  .problem svg {
    margin-top: 2px;
  }
`;
