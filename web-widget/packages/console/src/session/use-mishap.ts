import { useState } from 'react';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { useSecondsUntil } from '../parts/clock/use-now';
import type { Mishap } from './mishap';
import { sessionWords } from './session.words';

/** The mishap of the last attempt, the sentence that tells of it, and the seconds in which no other may be made. */
export function useMishap() {
  const words = useWords(sessionWords).mishaps;
  const { span } = useFormat();
  const [mishap, setMishap] = useState<Mishap>();
  const wait = mishap?.kind === 'wait' ? mishap : { seconds: 0, until: 0 };
  const left = Math.min(wait.seconds, useSecondsUntil(wait.until)); // The clock ticks late, never early.
  const current = mishap?.kind === 'wait' && left === 0 ? undefined : mishap;
  return { mishap: current, sentence: current && sentenceOf(current, words, span), left, setMishap };
}

function sentenceOf(
  mishap: Mishap,
  words: (typeof sessionWords)['en']['mishaps'],
  span: (seconds: number) => string,
): string | undefined {
  switch (mishap.kind) {
    case 'empty':
    case 'refused':
      return undefined; // Told at the field.
    case 'wait':
      return words.wait(span(mishap.seconds));
    case 'failed':
      return words.failed(mishap.status);
    case 'later':
    case 'offline':
    case 'unreachable':
    case 'starting':
      return words[mishap.kind];
  }
}
