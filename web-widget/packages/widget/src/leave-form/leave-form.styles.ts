import { css } from 'lit';

export const styles = css`
  .head {
    display: flex;
    align-items: center;
    gap: 6px;
    margin-left: -10px;
  }
  .back {
    display: grid;
    place-items: center;
    width: 36px;
    height: 36px;
    border-radius: 10px;
    color: var(--fd-soft-ink);
  }
  .back:hover {
    background: var(--fd-hover);
  }
`;
