import { useMemo } from 'react';
import { outOfScope } from '../../api/intents';
import { useIntents } from '../../api/use-api';
import { dictionary, useLanguage, useWords } from '../../language/language';

const intentWords = dictionary({
  en: { outOfScope: 'Out of scope' },
  zh: { outOfScope: '超出业务范围' },
});

export interface IntentNames {
  /** The title in the language of the interface; an intent that is not known any more keeps its code. */
  readonly nameOf: (intent: string) => string;
  /** All intents to choose from, by title. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Intents by the names that people know them by. */
export function useIntentNames(): IntentNames {
  const { data } = useIntents();
  const { language } = useLanguage();
  const words = useWords(intentWords);
  return useMemo(() => {
    const titles = new Map((data ?? []).map(each => [each.intent, language === 'zh' ? each.title_zh : each.title_en]));
    titles.set(outOfScope, words.outOfScope);
    const options = [...titles].map(([value, label]) => ({ value, label }));
    options.sort((a, b) => a.label.localeCompare(b.label, language));
    return { nameOf: intent => titles.get(intent) ?? intent, options };
  }, [data, language, words]);
}
