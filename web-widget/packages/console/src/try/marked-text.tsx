import type { ReactNode } from 'react';
import type { Marked } from '../api/rehearsal';

/** A text with the words that match the question. */
export function MarkedText({ text }: { readonly text: Marked }) {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { from, to } of text.marks) {
    pieces.push(text.text.slice(at, from), <mark key={from}>{text.text.slice(from, to)}</mark>);
    at = to;
  }
  return (
    <>
      {pieces}
      {text.text.slice(at)}
    </>
  );
}
