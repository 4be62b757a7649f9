import { css } from 'lit';

export const styles = css`
  p {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 2px 8px;
    padding: 8px 20px;
    font-size: 13px;
  }
  .line {
    background: var(--fd-notice);
    color: var(--fd-notice-ink);
  }
  .line button {
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .queue {
    border-bottom: 1px solid var(--fd-line);
    background: color-mix(in srgb, var(--fd-accent) 8%, var(--fd-surface));
  }
  .queue svg {
    color: var(--fd-accent);
  }
  strong {
    font-weight: 600;
  }
  .queue span {
    color: var(--fd-soft-ink);
  }
`;
