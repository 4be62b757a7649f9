import type { Canned } from '../../api/canned';

/** What the variables of a canned response stand for; one that is not known stays to be filled in by hand. */
export interface Blanks {
  readonly customer: string;
  readonly agent: string;
  readonly order: string | undefined;
}

/** The shortcut that is being typed right before the caret, without its slash. */
export function shortcutBefore(text: string, caret: number): string | undefined {
  return /(?:^|\s)\/([^\s/]*)$/.exec(text.slice(0, caret))?.[1];
}

/** The canned responses that a shortcut may mean, those of the conversation's language first. */
export function matching(all: readonly Canned[], typed: string, lang: string): readonly Canned[] {
  const wanted = typed.toLowerCase();
  const begins = (each: Canned) => each.shortcut.toLowerCase().startsWith(wanted);
  const found = all.filter(each => begins(each) || each.text.toLowerCase().includes(wanted));
  const rank = (each: Canned) => (begins(each) ? 0 : 2) + (each.lang === lang ? 0 : 1);
  return [...found].sort((a, b) => rank(a) - rank(b) || a.shortcut.localeCompare(b.shortcut)).slice(0, 8);
}

/** The text with the canned response in place of the shortcut before the caret, and where the caret goes. */
export function expand(text: string, caret: number, canned: Canned, blanks: Blanks) {
  const typed = shortcutBefore(text, caret) ?? '';
  const from = caret - typed.length - 1;
  const filled = fill(canned.text, blanks);
  return { text: text.slice(0, from) + filled + text.slice(caret), caret: from + filled.length };
}

export function fill(text: string, { customer, agent, order }: Blanks): string {
  const known: Readonly<Record<string, string | undefined>> = {
    'customer.name': customer,
    'agent.name': agent,
    order,
  };
  return text.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (whole, name: string) => known[name] ?? whole);
}

/** The first variable that nobody has filled in; customers must never see one. */
export function blankIn(text: string): string | undefined {
  return /\{\{\s*[\w.]+\s*\}\}/.exec(text)?.[0];
}

/** The last order number, or number of a case or an appointment, that the customer has named. */
export function orderIn(texts: readonly string[]): string | undefined {
  const found = texts.flatMap(text => text.match(/(?<![a-z0-9])[a-z]{0,4}-?\d{5,}(?![a-z0-9])/gi) ?? []);
  return found.at(-1)?.toUpperCase();
}
