import { createContext, use } from 'react';

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** The same words in both languages; the English ones say which words there are. */
export interface Dictionary<T> {
  readonly en: T;
  readonly zh: NoInfer<T>;
}

/** Declares a dictionary; a word that is missing in Chinese does not compile. */
export function dictionary<T>(words: Dictionary<T>): Dictionary<T> {
  return words;
}

interface Chosen {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

export const LanguageContext = createContext<Chosen>({ language: 'en', choose: () => undefined });

export function useLanguage(): Chosen {
  return use(LanguageContext);
}

/** The words in the language of the interface. */
export function useWords<T>(words: Dictionary<T>): T {
  return words[useLanguage().language];
}

const key = 'frontdesk.console.language';

/** What was chosen last on this device, else what the browser prefers. */
export function preferredLanguage(): Language {
  const chosen = localStorage.getItem(key);
  if (chosen === 'en' || chosen === 'zh') return chosen;
  return navigator.language.startsWith('zh') ? 'zh' : 'en';
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(key, language);
}
