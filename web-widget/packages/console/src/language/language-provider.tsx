import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { LanguageContext, preferredLanguage, rememberLanguage } from './language';

/** Holds the language of the interface and tells the page of it. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(preferredLanguage);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const chosen = useMemo(
    () => ({
      language,
      choose: (next: typeof language) => {
        rememberLanguage(next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <LanguageContext value={chosen}>{children}</LanguageContext>;
}
