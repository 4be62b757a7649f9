import { css } from 'lit';

export const styles = css`
  button {
    position: relative;
    display: grid;
    place-items: center;
    width: 60px;
    height: 60px;
    border-radius: 50%;
    background: var(--fd-brand);
    color: var(--fd-on-brand);
    box-shadow:
      0 10px 28px -6px rgb(18 28 24 / 0.42),
      0 2px 6px rgb(18 28 24 / 0.16);
    transition:
      transform 0.2s ease,
      box-shadow 0.2s ease;
  }
  button:hover {
    transform: translateY(-2px);
  }
  button:active {
    transform: scale(0.96);
  }
  button:focus-visible {
    outline: 3px solid var(--fd-accent);
    outline-offset: 3px;
  }
  .icon {
    grid-area: 1 / 1;
    opacity: 0;
    transform: scale(0.6) rotate(-20deg);
    transition:
      opacity 0.18s ease,
      transform 0.22s ease;
  }
  .icon[data-shown] {
    opacity: 1;
    transform: none;
  }
  .count {
    position: absolute;
    top: -3px;
    right: -3px;
    min-width: 22px;
    height: 22px;
    padding: 0 6px;
    border-radius: 11px;
    background: #c9302c;
    color: #fff;
    font-size: 12.5px;
    font-weight: 600;
    line-height: 22px;
    text-align: center;
    box-shadow: 0 0 0 2.5px var(--fd-surface);
  }
`;
