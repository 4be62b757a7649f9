import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { conditions, type Condition } from '../../api/entries';
import { useWords } from '../../language/language';
import { LanguageFilter } from '../../parts/filters/language-filter';
import type { useFilters } from '../../parts/filters/use-filters';
import { Icon } from '../../parts/icon/icon';
import { knowledgeWords } from '../knowledge.words';
import styles from './entries.module.css';

type Filters = ReturnType<typeof useFilters>;

/** What the list is narrowed to, as the address has it. */
export const wantedIn = ({ get }: Filters) => ({
  text: get('q'),
  lang: get('lang'),
  owner: get('owner'),
  condition: conditions.find(each => each === get('is')),
});

/** Narrows the list of entries. */
export function EntryFilters({ filters }: { readonly filters: Filters }) {
  const words = useWords(knowledgeWords);
  const { condition, lang } = wantedIn(filters);
  return (
    <search className={styles['tools']}>
      <Typed className={styles['search']} name="q" label={words.search} icon="search" filters={filters} />
      <LanguageFilter value={lang} onChange={value => filters.change({ lang: value })} />
      <Select
        className={styles['condition'] ?? ''}
        size="sm"
        aria-label={words.condition}
        placeholder={words.condition}
        data={conditions.map(value => ({ value, label: words.conditions[value] }))}
        value={condition ?? null}
        onChange={(value: Condition | null) => filters.change({ is: value ?? '' })}
        clearable
        clearButtonProps={{ 'aria-label': words.clear }}
      />
      <Typed className={styles['owner']} name="owner" label={words.owner} icon="person" filters={filters} />
    </search>
  );
}

interface TypedProps {
  readonly className: string | undefined;
  /** Under which the address has it. */
  readonly name: 'q' | 'owner';
  readonly label: string;
  readonly icon: 'search' | 'person';
  readonly filters: Filters;
}

function Typed({ className, name, label, icon, filters }: TypedProps) {
  const [typed, setTyped] = useState(filters.get(name));
  const search = useDebouncedCallback((text: string) => filters.change({ [name]: text.trim() }), 250);
  return (
    <TextInput
      className={className ?? ''}
      type="search"
      size="sm"
      leftSection={<Icon name={icon} size={16} />}
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={event => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}
