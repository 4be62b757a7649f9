import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  .entry {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 8px;
    position: relative;
    animation: arrive 0.24s ease both;
  }
  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(6px);
    }
  }
  .visitor {
    align-items: flex-end;
  }
  .bubble {
    max-width: 86%;
    padding: 11px 16px;
    border-radius: 18px 18px 18px 5px;
    background: var(--fd-bubble);
  }
  .visitor .bubble {
    border-radius: 18px 18px 5px 18px;
    background: var(--fd-brand);
    color: var(--fd-on-brand);
  }
  .agent .bubble {
    background: color-mix(in srgb, var(--fd-accent) 12%, var(--fd-surface));
  }
  .system {
    align-items: center;
  }
  .system .bubble {
    padding: 2px 12px;
    background: none;
    color: var(--fd-soft-ink);
    font-size: 13px;
    text-align: center;
  }
  [data-failed] .bubble {
    background: color-mix(in srgb, var(--fd-danger) 14%, var(--fd-surface));
    color: var(--fd-ink);
  }
  .text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .text a {
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .face {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 4px 0 -2px;
    font-size: 13px;
    font-weight: 600;
    color: var(--fd-soft-ink);
  }
  [data-event] .bubble {
    display: flex;
    align-items: center;
    gap: 10px;
    width: 100%;
    max-width: none;
    padding: 2px 0;
  }
  [data-event] .bubble::before,
  [data-event] .bubble::after {
    content: '';
    flex: 1;
    border-top: 1px solid var(--fd-line);
  }
  .visitor fd-attachment-list {
    justify-content: flex-end;
  }
  [data-state='read'] {
    color: var(--fd-accent);
  }
  .source {
    display: flex;
    gap: 7px;
    margin-top: 10px;
    padding-top: 9px;
    border-top: 1px solid color-mix(in srgb, var(--fd-ink) 10%, transparent);
    font-size: 13px;
    line-height: 1.45;
    color: var(--fd-soft-ink);
  }
  .source svg {
    margin-top: 2px;
  }
  cite {
    font-style: normal;
    font-weight: 500;
    color: var(--fd-ink);
  }
  cite + cite::before {
    content: ' · ';
  }
  fd-answer-vote {
    margin: -4px 0 0 4px;
  }
  .desk {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    padding: 9px 16px;
    border-radius: 19px;
    background: var(--fd-brand);
    color: var(--fd-on-brand);
    font-size: 14px;
    font-weight: 500;
  }
  .desk:hover {
    filter: brightness(1.08);
  }
  .delivery {
    display: flex;
    align-items: center;
    gap: 5px;
    margin: -3px 4px 0 0;
    font-size: 12.5px;
    color: var(--fd-soft-ink);
  }
  .failed {
    flex-wrap: wrap;
    justify-content: flex-end;
    color: var(--fd-danger);
  }
  .failed button {
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
`;
