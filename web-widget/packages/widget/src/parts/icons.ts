import { svg, type SVGTemplateResult } from 'lit';

const draw = (size: number, content: SVGTemplateResult) =>
  svg`<svg width=${size} height=${size} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${content}</svg>`;

export const chatIcon = draw(
  27,
  svg`<path d="M5.2 18.8 4 21.4l3.7-1.2A9 9 0 1 0 3.8 16" /><path d="M8.6 11.2h6.8M8.6 14.4h4.2" />`,
);
export const closeIcon = draw(20, svg`<path d="m6 6 12 12M18 6 6 18" />`);
export const downIcon = draw(26, svg`<path d="m5.5 9 6.5 6.5L18.5 9" />`);
export const sendIcon = draw(20, svg`<path d="M12 19V5.5M6 11l6-6 6 6" />`);
export const personIcon = draw(
  18,
  svg`<path d="M4.5 14.5v-2.5a7.5 7.5 0 0 1 15 0v2.5" /><rect x="3.5" y="13" width="4" height="6" rx="1.8" />
    <rect x="16.5" y="13" width="4" height="6" rx="1.8" /><path d="M18.5 19c0 1.6-1.6 2.5-4 2.5" />`,
);
export const mailIcon = draw(
  18,
  svg`<rect x="3.5" y="5.5" width="17" height="13" rx="2.5" /><path d="m4.5 7.5 7.5 6 7.5-6" />`,
);
export const sourceIcon = draw(15, svg`<path d="M5 4.5h9.5l4.5 4.5v10.5H5z" /><path d="M8.5 12h7M8.5 15.5h5" />`);
export const backIcon = draw(20, svg`<path d="M14.5 5.5 8 12l6.5 6.5" />`);
export const checkIcon = draw(14, svg`<path d="m5 12.5 4.5 4.5L19 7.5" />`);
export const checksIcon = draw(14, svg`<path d="m1.5 12.5 4.5 4.5L15 7.500M11.5 16l1 1L22 7.5" />`);
export const clockIcon = draw(13, svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 7.5V12l3 2" />`);
export const alertIcon = draw(14, svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 7.5v5.5M12 16.2v.1" />`);
export const upIcon = draw(
  17,
  svg`<path d="M7.5 10.5 11.2 3.6c1.5 0 2.6 1.1 2.6 2.6v3.3h4.7a1.9 1.9 0 0 1 1.9 2.2l-1.1 6.9a1.9 1.9 0 0 1-1.9 1.6H7.5z" />
    <path d="M7.5 10.5H4v9.7h3.5" />`,
);
/** The bell of a front desk. */
export const bellIcon = draw(
  22,
  svg`<path d="M4.5 16.5a7.5 7.5 0 0 1 15 0z" /><path d="M3.5 19.5h17M12 9V6.5M10.2 6h3.6" />`,
);
export const clipIcon = draw(
  20,
  svg`<path d="m19.5 11.5-7.3 7.300a4.7 4.7 0 0 1-6.7-6.700l7.7-7.600a3.1 3.1 0 0 1 4.4 4.400l-7.6 7.600a1.6 1.6 0 0 1-2.2-2.200l7-7" />`,
);
export const moreIcon = draw(20, svg`<path d="M5.5 12v.01M12 12v.01M18.5 12v.01" stroke-width="2.8" />`);
export const fileIcon = draw(20, svg`<path d="M6 3.500h8l4.5 4.500v12.500H6z" /><path d="M13.5 3.500V8.500h5" />`);
export const saveIcon = draw(18, svg`<path d="M12 4.500v10.500M7.5 11l4.5 4.5 4.5-4.500M5 19.500h14" />`);
export const soundIcon = draw(
  18,
  svg`<path d="M4.5 9.500v5h3.200l4.8 4v-13l-4.8 4z" /><path d="M16 9a4.2 4.2 0 0 1 0 6M18.5 6.500a7.8 7.8 0 0 1 0 11" />`,
);
export const endIcon = draw(18, svg`<path d="M14 4.500H6v15h8M10.5 12h9.500M16.5 8.500l3.5 3.5-3.5 3.5" />`);
export const againIcon = draw(16, svg`<path d="M19 12a7 7 0 1 1-2.2-5.100L19 9M19 4.500V9h-4.5" />`);
