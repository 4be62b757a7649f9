import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: 8px;
    width: min(86%, 340px);
  }
  .card,
  .list {
    padding: 13px 16px;
    border: 1px solid var(--fd-line);
    border-radius: 16px;
    background: var(--fd-surface);
    overflow-wrap: anywhere;
  }
  h3 {
    margin: 0 0 8px;
    font-size: 15px;
    font-weight: 600;
  }
  .card p {
    margin: 0 0 8px;
    font-size: 14px;
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 5px 16px;
    margin: 0;
    font-size: 14px;
  }
  dt {
    color: var(--fd-soft-ink);
  }
  dd {
    margin: 0;
    text-align: right;
  }
  ul {
    margin: 0;
    padding-left: 20px;
    font-size: 14px;
    line-height: 1.55;
  }
  a {
    display: inline-block;
    align-self: flex-start;
    padding: 4px 0;
    font-size: 14px;
    font-weight: 500;
    color: var(--fd-accent);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .card a {
    margin-top: 9px;
  }
`;
