export type Language = 'en' | 'zh';

export interface Topic {
  readonly title: string;
  readonly text: string;
}

/** What a company says of itself on its page, in one language; a pack may say none of it. */
export interface CompanyWords {
  readonly name: string;
  readonly note: string;
  readonly headline: string;
  readonly lead: string;
  readonly about: string;
  readonly topics: readonly Topic[];
}

export interface Company {
  readonly colour: string | undefined;
  readonly words: Readonly<Record<Language, CompanyWords>>;
}

const headline: Readonly<Record<Language, string>> = { en: 'How can we help?', zh: '有什么可以帮您？' };

/** Reads a pack's `page.json`; whatever is missing there, or is something else, is left out. */
export function companyOf(json: unknown): Company {
  const page = fieldsOf(json);
  const colour = textOf(page['colour']);
  return {
    colour: /^#[0-9a-f]{6}$/i.test(colour) ? colour : undefined,
    words: { en: wordsOf(page, 'en'), zh: wordsOf(page, 'zh') },
  };
}

function wordsOf(page: Readonly<Record<string, unknown>>, language: Language): CompanyWords {
  const words = fieldsOf(page[language]);
  const topics = Array.isArray(words['topics']) ? words['topics'].map(fieldsOf) : [];
  return {
    name: textOf(words['name']) || textOf(page['name']),
    note: textOf(words['note']),
    headline: textOf(words['headline']) || headline[language],
    lead: textOf(words['lead']),
    about: textOf(words['about']),
    topics: topics.map(topic => ({ title: textOf(topic['title']), text: textOf(topic['text']) })),
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
