import { dictionary, useWords } from '../../language/language';
import { Tag } from '../tag/tag';

const names = dictionary({ en: { en: 'English', zh: 'Chinese' }, zh: { en: '英文', zh: '中文' } });

/** The name of a content language in the language of the interface; an unknown one keeps its code. */
export function useLanguageName(): (lang: string) => string {
  const words = useWords(names);
  return lang => (lang === 'en' || lang === 'zh' ? words[lang] : lang);
}

/** The language something is written in. */
export function LanguageTag({ lang }: { readonly lang: string }) {
  const name = useLanguageName();
  return <Tag>{name(lang)}</Tag>;
}
