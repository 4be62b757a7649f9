import { css } from 'lit';

export const styles = css`
  dialog {
    flex-direction: column;
    align-items: center;
    gap: 12px;
    width: 100vw;
    height: 100dvh;
    max-width: none;
    max-height: none;
    padding: 12px 16px 24px;
    border: 0;
    background: none;
    color: #fff;
  }
  dialog[open] {
    display: flex;
  }
  dialog::backdrop {
    background: rgb(12 15 17 / 0.88);
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 4px;
    width: 100%;
    font-size: 14px;
  }
  .bar span {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .bar button {
    display: grid;
    place-items: center;
    width: 40px;
    height: 40px;
    border-radius: 12px;
  }
  .bar button:hover {
    background: rgb(255 255 255 / 0.16);
  }
  .bar button:focus-visible {
    outline-color: #fff;
  }
  img {
    flex: 0 1 auto;
    min-height: 0;
    margin: auto 0;
    max-width: 100%;
    border-radius: 8px;
    object-fit: contain;
  }
`;
