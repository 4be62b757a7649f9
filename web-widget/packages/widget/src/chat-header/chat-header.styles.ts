import { css } from 'lit';

export const styles = css`
  header {
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 16px 12px 16px 20px;
    border-bottom: 1px solid var(--fd-line);
  }
  .mark {
    display: grid;
    place-items: center;
    flex: none;
    width: 42px;
    height: 42px;
    border-radius: 14px;
    background: var(--fd-brand);
    color: var(--fd-on-brand);
  }
  fd-agent-face {
    --fd-face: 42px;
  }
  .who {
    flex: 1;
    min-width: 0;
    margin-left: 6px;
  }
  h2 {
    margin: 0;
    font-size: 16px;
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.01em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .presence {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-top: 1px;
    font-size: 13px;
    line-height: 1.4;
    color: var(--fd-soft-ink);
  }
  .dot {
    flex: none;
    width: 7px;
    height: 7px;
    border-radius: 50%;
    background: var(--fd-live);
  }
  [data-away] .dot {
    background: #d39b2a;
  }
  .language,
  .close {
    flex: none;
    height: 36px;
    border-radius: 10px;
    color: var(--fd-soft-ink);
    transition: background 0.15s ease;
  }
  .language {
    padding: 0 10px;
    font-size: 13px;
    font-weight: 500;
  }
  .close {
    display: grid;
    place-items: center;
    width: 36px;
    margin-left: -4px;
  }
  .language:hover,
  .close:hover {
    background: var(--fd-hover);
    color: var(--fd-ink);
  }
`;
