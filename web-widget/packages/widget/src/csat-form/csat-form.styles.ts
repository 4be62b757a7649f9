import { css } from 'lit';

export const styles = css`
  :host {
    border: 0;
    overflow: visible;
    animation: none;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    width: 100%;
    padding: 0;
    font-size: 15px;
    font-weight: 600;
    text-align: center;
  }
  .faces {
    display: flex;
    justify-content: center;
    gap: 6px;
    margin-top: 8px;
  }
  .faces label {
    position: relative;
    display: grid;
    place-items: center;
    width: 52px;
    height: 52px;
    margin: 0;
    border-radius: 16px;
    color: var(--fd-soft-ink);
    cursor: pointer;
    transition:
      background 0.15s ease,
      color 0.15s ease;
  }
  .faces label:hover {
    background: var(--fd-hover);
    color: var(--fd-ink);
  }
  [data-chosen] {
    background: color-mix(in srgb, var(--fd-accent) 14%, transparent);
    color: var(--fd-accent) !important;
  }
  .faces label:focus-within:has(:focus-visible) {
    outline: 2px solid var(--fd-accent);
  }
  input[type='radio'] {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .chosen {
    min-height: 22px;
    font-size: 13px;
    text-align: center;
    color: var(--fd-soft-ink);
  }
`;
