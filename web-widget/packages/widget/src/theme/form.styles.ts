import { css } from 'lit';

/** What the forms at the foot of the window share: they rise over the composer's place. */
export const formStyles = css`
  :host {
    display: block;
    overflow-y: auto;
    border-top: 1px solid var(--fd-line);
    animation: rise 0.24s ease both;
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(14px);
    }
  }
  section {
    padding: 14px 20px calc(18px + env(safe-area-inset-bottom, 0px));
  }
  h3 {
    margin: 0;
    font-size: 16px;
    font-weight: 650;
  }
  .intro {
    margin: 0 0 12px;
    font-size: 14px;
    color: var(--fd-soft-ink);
  }
  .field {
    margin-bottom: 8px;
  }
  label {
    display: block;
    margin-bottom: 4px;
    font-size: 13.5px;
    font-weight: 550;
  }
  small {
    font-size: 12.5px;
    font-weight: 400;
    color: var(--fd-soft-ink);
  }
  input[type='text'],
  textarea {
    display: block;
    width: 100%;
    padding: 9px 13px;
    border: 1px solid var(--fd-strong-line);
    border-radius: 12px;
    background: var(--fd-field);
    color: var(--fd-ink);
    font: inherit;
    font-size: 16px;
    line-height: 1.4;
    resize: none;
  }
  input[type='text']:focus-visible,
  textarea:focus-visible {
    outline: none;
    border-color: var(--fd-accent);
    box-shadow: 0 0 0 3px color-mix(in srgb, var(--fd-accent) 18%, transparent);
  }
  [aria-invalid='true'] {
    border-color: var(--fd-danger);
  }
  .hint,
  .error {
    min-height: 4px;
    margin-top: 3px;
    font-size: 12.5px;
    color: var(--fd-soft-ink);
  }
  .error {
    color: var(--fd-danger);
  }
  .submit,
  .plain {
    width: 100%;
    padding: 11px 18px;
    border-radius: 14px;
    font-weight: 600;
    text-align: center;
  }
  .submit {
    background: var(--fd-brand);
    color: var(--fd-on-brand);
  }
  .submit:hover {
    filter: brightness(1.08);
  }
  .submit[aria-disabled='true'] {
    opacity: 0.7;
  }
  .plain {
    color: var(--fd-accent);
  }
  .plain:hover {
    background: var(--fd-hover);
  }
  .pair {
    display: flex;
    gap: 10px;
  }
  .done {
    display: grid;
    justify-items: center;
    gap: 14px;
    padding: 18px 8px 16px;
    text-align: center;
  }
  .tick {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 50%;
    background: color-mix(in srgb, var(--fd-live) 18%, transparent);
    color: var(--fd-live);
  }
  .tick svg {
    width: 24px;
    height: 24px;
  }
`;
