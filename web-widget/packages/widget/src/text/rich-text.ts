import { html, type TemplateResult } from 'lit';

const link = /\bhttps?:\/\/[^\s<>"'，。；！？、）】》「」]+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;
const trailing = /[.,;:!?)\]]+$/;

/** Part of a text: plain words, or an address to open. */
export interface Piece {
  readonly text: string;
  readonly href?: string;
}

/** Splits a text into plain words and web or mail addresses; nothing else becomes a link. */
export function pieces(text: string): readonly Piece[] {
  const result: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(link)) {
    const found = match[0].replace(trailing, '');
    if (match.index > end) result.push({ text: text.slice(end, match.index) });
    result.push({ text: found, href: found.includes('://') ? found : `mailto:${found}` });
    end = match.index + found.length;
  }
  if (end < text.length) result.push({ text: text.slice(end) });
  return result;
}

/** A text as the log shows it: as it was written, never as markup. Line breaks are kept by `white-space: pre-wrap`. */
export const richText = (text: string): TemplateResult =>
  html`${pieces(text).map(piece =>
    piece.href === undefined
      ? piece.text
      : html`<a href=${piece.href} target="_blank" rel="noopener noreferrer nofollow">${piece.text}</a>`,
  )}`;
