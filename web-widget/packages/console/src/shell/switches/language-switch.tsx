import { SegmentedControl } from '@mantine/core';
import { useLanguage, useWords } from '../../language/language';
import { shellWords } from '../shell.words';

/** Chooses the language of the interface; each language is named in itself. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const words = useWords(shellWords);
  return (
    <SegmentedControl
      size="xs"
      aria-label={words.language}
      value={language}
      onChange={next => choose(next)}
      data={[
        { value: 'zh', label: '中文' },
        { value: 'en', label: 'English' },
      ]}
    />
  );
}
