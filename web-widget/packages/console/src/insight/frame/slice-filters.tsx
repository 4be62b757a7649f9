import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../language/language';
import { LanguageFilter } from '../../parts/filters/language-filter';
import { useIntentNames } from '../../parts/intent/use-intent-names';
import { insightWords } from './insight.words';
import { lastDays } from './slice';
import { useSlice } from './use-slice';

const periods = [7, 28, 84] as const;
const narrowings = ['entry', 'site', 'agent', 'hour', 'hour_of_week', 'reason', 'topic', 'upset'] as const;

/** Chooses the period, the language and the topic; what else a link has narrowed can be let go. */
export function SliceFilters({ topics = false }: { readonly topics?: boolean }) {
  const words = useWords(insightWords);
  const { slice, days, get, change } = useSlice();
  const { options } = useIntentNames();
  const today = lastDays(1, new Date()).to;
  const preset = slice['to'] === today && periods.some(each => each === days) ? String(days) : '';
  const [custom, setCustom] = useState(preset === '');
  const from = String(slice['from']);
  const to = String(slice['to']);
  return (
    <Group gap="sm" mb="md" align="flex-end" className="fd-unprinted">
      <SegmentedControl
        size="xs"
        aria-label={words.filters.period}
        value={custom ? '' : preset}
        onChange={value => {
          setCustom(value === '');
          if (value !== '') change(lastDays(Number(value), new Date()));
        }}
        data={[
          ...periods.map(each => ({ value: String(each), label: words.filters.days(each) })),
          { value: '', label: words.filters.custom },
        ]}
      />
      {custom && (
        <>
          <TextInput
            type="date"
            size="xs"
            label={words.filters.from}
            value={from}
            max={to}
            onChange={event => event.currentTarget.value !== '' && change({ from: event.currentTarget.value, to })}
            error={from > to ? words.filters.order : undefined}
          />
          <TextInput
            type="date"
            size="xs"
            label={words.filters.to}
            value={to}
            min={from}
            onChange={event => event.currentTarget.value !== '' && change({ from, to: event.currentTarget.value })}
          />
        </>
      )}
      <LanguageFilter value={get('lang')} onChange={lang => change({ lang })} />
      {topics && (
        <Select
          size="xs"
          aria-label={words.filters.topic}
          placeholder={words.filters.allTopics}
          clearable
          searchable
          data={[...options]}
          value={get('intent') === '' ? null : get('intent')}
          onChange={intent => change({ intent: intent ?? '' })}
        />
      )}
      {narrowings
        .filter(key => get(key) !== '')
        .map(key => (
          <Button
            key={key}
            size="xs"
            variant="default"
            aria-label={words.filters.clear(words.filters.names[key] ?? key)}
            onClick={() => change({ [key]: '' })}
          >
            {words.filters.narrowed} {words.filters.names[key]}: {get(key)} ×
          </Button>
        ))}
    </Group>
  );
}
