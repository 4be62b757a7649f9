import { svg, type SVGTemplateResult } from 'lit';

/** From a sad mouth to a laughing one. */
const mouths = [
  'M7.8 17.6a4.3 4.3 0 0 1 8.4 0M7.2 6.6l2.6.8M16.8 6.6l-2.6.8',
  'M8.6 16.8a4.9 4.9 0 0 1 6.8 0',
  'M8.5 15.8h7',
  'M8.3 14.8a4.8 4.8 0 0 0 7.4 0',
  'M7.6 14h8.8a4.4 4.4 0 0 1-8.8 0z',
];

/** The face of a score from 1, very bad, to 5, very good. */
export const face = (score: number): SVGTemplateResult =>
  svg`<svg viewBox="0 0 24 24" width="34" height="34" fill="none" stroke="currentColor" stroke-width="1.5"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
    <circle cx="12" cy="12" r="9.5" /><path d="M9 9.400v.9M15 9.400v.9" stroke-width="1.9" />
    <path d=${mouths[score - 1] ?? ''} /></svg>`;
