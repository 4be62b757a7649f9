import { css } from 'lit';

const day = css`
  --fd-brand: var(--fd-brand-light, #245c4f);
  --fd-on-brand: var(--fd-on-brand-light, #fff);
  --fd-accent: var(--fd-accent-light, #245c4f);
  --fd-surface: #ffffff;
  --fd-bubble: #f3f4f2;
  --fd-field: #ffffff;
  --fd-hover: #eceeeb;
  --fd-ink: #1b2023;
  --fd-soft-ink: #5a646a;
  --fd-line: #e3e6e3;
  --fd-strong-line: #868f8c;
  --fd-danger: #b3261e;
  --fd-notice: #fdf4e1;
  --fd-notice-ink: #6a4a08;
  --fd-live: #2f9e6b;
  --fd-shadow: 0 24px 64px -12px rgb(18 28 24 / 0.28), 0 4px 16px rgb(18 28 24 / 0.08);
  color-scheme: light;
`;

const night = css`
  --fd-brand: var(--fd-brand-dark, #5fa892);
  --fd-on-brand: var(--fd-on-brand-dark, #14181c);
  --fd-accent: var(--fd-accent-dark, #8fd0bc);
  --fd-surface: #1b1f23;
  --fd-bubble: #272c31;
  --fd-field: #22272b;
  --fd-hover: #30363b;
  --fd-ink: #eceff0;
  --fd-soft-ink: #a5afb5;
  --fd-line: #333a3f;
  --fd-strong-line: #7a858b;
  --fd-danger: #ff9d94;
  --fd-notice: #3a3018;
  --fd-notice-ink: #f4d999;
  --fd-live: #57c995;
  --fd-shadow: 0 24px 64px -8px rgb(0 0 0 / 0.6), 0 0 0 1px rgb(255 255 255 / 0.06);
  color-scheme: dark;
`;

/** The colours, by day and by night; on the outermost element, from where every component inherits them. */
export const tokens = css`
  :host {
    all: initial;
    ${day}
    --fd-font: Inter, -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'PingFang SC', 'Hiragino Sans GB',
      'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', 'WenQuanYi Micro Hei', sans-serif;
    font: 400 15px/1.55 var(--fd-font);
    color: var(--fd-ink);
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) {
      ${night}
    }
  }
  :host([theme='dark']) {
    ${night}
  }
`;
