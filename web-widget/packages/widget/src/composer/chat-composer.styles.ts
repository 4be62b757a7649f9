import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    padding: 0 16px calc(12px + env(safe-area-inset-bottom, 0px));
  }
  .field {
    display: flex;
    align-items: flex-end;
    gap: 6px;
    padding: 6px 6px 6px 18px;
    border: 1px solid var(--fd-strong-line);
    border-radius: 25px;
    background: var(--fd-field);
    transition:
      border-color 0.15s ease,
      box-shadow 0.15s ease;
  }
  .field:focus-within {
    border-color: var(--fd-accent);
    box-shadow: 0 0 0 3px color-mix(in srgb, var(--fd-accent) 18%, transparent);
  }
  textarea {
    flex: 1;
    min-width: 0;
    max-height: 140px;
    padding: 7px 0;
    border: 0;
    margin: 0;
    resize: none;
    background: none;
    color: var(--fd-ink);
    font: inherit;
    font-size: 16px;
    line-height: 1.45;
  }
  textarea:focus-visible {
    outline: none;
  }
  textarea::placeholder {
    color: var(--fd-soft-ink);
    opacity: 1;
  }
  .clip {
    display: grid;
    place-items: center;
    flex: none;
    width: 38px;
    height: 38px;
    margin-left: -11px;
    border-radius: 50%;
    color: var(--fd-soft-ink);
  }
  .clip:hover {
    background: var(--fd-hover);
    color: var(--fd-ink);
  }
  .send {
    display: grid;
    place-items: center;
    flex: none;
    width: 38px;
    height: 38px;
    border-radius: 50%;
    background: var(--fd-brand);
    color: var(--fd-on-brand);
    transition:
      background 0.15s ease,
      transform 0.15s ease;
  }
  .send:active {
    transform: scale(0.94);
  }
  .send[aria-disabled='true'] {
    background: var(--fd-hover);
    color: var(--fd-soft-ink);
  }
  .room {
    margin: 4px 18px 0;
    font-size: 12.5px;
    text-align: right;
    color: var(--fd-soft-ink);
  }
  .ways {
    display: flex;
    justify-content: center;
    gap: 4px;
    margin-top: 8px;
  }
  .ways button {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    min-height: 34px;
    padding: 0 12px;
    border-radius: 10px;
    font-size: 13px;
    font-weight: 500;
    color: var(--fd-soft-ink);
  }
  .ways button:hover {
    background: var(--fd-hover);
    color: var(--fd-ink);
  }
`;
