import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../api/use-api';
import { useWords } from '../language/language';
import { Empty } from '../parts/empty/empty';
import { Failure } from '../parts/failure/failure';
import { LanguageFilter } from '../parts/filters/language-filter';
import { useFilters } from '../parts/filters/use-filters';
import { Icon } from '../parts/icon/icon';
import { Loading } from '../parts/loading/loading';
import { Page } from '../parts/page/page';
import { HitItem } from './hit-item';
import styles from './search-page.module.css';
import { searchWords } from './search.words';

/** Looks through all conversations; what was asked for is in the address. */
export function SearchPage() {
  const words = useWords(searchWords);
  const filters = useFilters();
  const [q, lang, from, to] = ['q', 'lang', 'from', 'to'].map(filters.get) as [string, string, string, string];
  const [typed, setTyped] = useState(q);
  const search = useDebouncedCallback((text: string) => filters.change({ q: text.trim() }), 250);
  const { hits, error, isFetching, hasNextPage, fetchNextPage, refetch } = useHits({ q, lang, from, to });
  const day = (key: 'from' | 'to', value: string) => (
    <TextInput
      type="date"
      size="xs"
      aria-label={words[key]}
      title={words[key]}
      value={value}
      onChange={event => filters.change({ [key]: event.currentTarget.value })}
    />
  );
  return (
    <Page title={words.title} intro={words.intro}>
      <search className={styles['tools']}>
        <TextInput
          className={styles['field'] ?? ''}
          type="search"
          leftSection={<Icon name="search" size={16} />}
          aria-label={words.field}
          placeholder={words.field}
          value={typed}
          onChange={event => {
            setTyped(event.currentTarget.value);
            search(event.currentTarget.value);
          }}
          autoFocus
        />
        <LanguageFilter value={lang} onChange={value => filters.change({ lang: value })} />
        {day('from', from)}
        {day('to', to)}
      </search>
      {q === '' && <Empty icon="search" title={words.begin} hint={words.beginHint} />}
      {error !== null && <Failure failure={error} onRetry={refetch} />}
      {isFetching && hits === undefined && <Loading lines={5} height={64} />}
      {q !== '' && hits?.length === 0 && <Empty icon="search" title={words.nothing} hint={words.nothingHint} />}
      <ul className={styles['hits']} aria-label={words.hits}>
        {q !== '' &&
          hits?.map(hit => (
            <li key={`${hit.conversation} ${hit.seq}`}>
              <HitItem hit={hit} />
            </li>
          ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" mt="md" loading={isFetching} onClick={() => void fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </Page>
  );
}

function useHits({ q, lang, from, to }: Readonly<Record<'q' | 'lang' | 'from' | 'to', string>>) {
  const api = useApi();
  const query = useInfiniteQuery({
    queryKey: ['search', q, lang, from, to],
    queryFn: ({ pageParam, signal }) =>
      api.desk.search({ q, lang, from: instant(from, '00:00'), to: instant(to, '23:59:59.999') }, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next ?? undefined,
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  return { ...query, hits: query.data?.pages.flatMap(page => page.hits) };
}

/** The start or end of a day here, as the server counts time. */
const instant = (day: string, time: string) => (day === '' ? '' : new Date(`${day}T${time}`).toISOString());
