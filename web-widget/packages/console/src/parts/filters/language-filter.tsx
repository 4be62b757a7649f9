import { SegmentedControl } from '@mantine/core';
import { dictionary, useWords } from '../../language/language';
import { useLanguageName } from '../language-tag/language-tag';

const filterWords = dictionary({
  en: { all: 'All', label: 'Language' },
  zh: { all: '全部', label: '语言' },
});

interface Props {
  /** Empty for all. */
  readonly value: string;
  readonly onChange: (lang: string) => void;
}

/** Narrows a list to one content language. */
export function LanguageFilter({ value, onChange }: Props) {
  const words = useWords(filterWords);
  const name = useLanguageName();
  return (
    <SegmentedControl
      size="xs"
      aria-label={words.label}
      value={value}
      onChange={onChange}
      data={[
        { value: '', label: words.all },
        { value: 'en', label: name('en') },
        { value: 'zh', label: name('zh') },
      ]}
    />
  );
}
