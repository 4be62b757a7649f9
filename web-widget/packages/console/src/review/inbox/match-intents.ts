/** An intent as it is found by typing. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/**
 * Intents that hold all the letters typed, in their order: those that begin with them first, then those with a word that
 * does, then those that hold them in one piece, then the others.
 */
export function matchIntents(options: readonly Option[], typed: string): readonly Option[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return options;
  return options
    .map(option => ({ option, rank: Math.min(rankOf(option.label, wanted), rankOf(option.value, wanted)) }))
    .filter(({ rank }) => rank < none)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ option }) => option);
}

const none = 4;

function rankOf(text: string, wanted: string): number {
  const lower = text.toLowerCase();
  if (lower.startsWith(wanted)) return 0;
  if (lower.split(/[\s_-]+/).some(word => word.startsWith(wanted))) return 1;
  if (lower.includes(wanted)) return 2;
  return holdsInOrder(lower, wanted) ? 3 : none;
}

function holdsInOrder(text: string, wanted: string): boolean {
  let from = 0;
  for (const letter of wanted.replaceAll(' ', '')) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
