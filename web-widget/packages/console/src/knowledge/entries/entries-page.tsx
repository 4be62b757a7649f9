import { Button, Group, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { FaqEntry } from '../../api/faq';
import { useApi } from '../../api/use-api';
import { useWords } from '../../language/language';
import { Empty } from '../../parts/empty/empty';
import { Failure } from '../../parts/failure/failure';
import { LanguageFilter } from '../../parts/filters/language-filter';
import { useFilters } from '../../parts/filters/use-filters';
import { Icon } from '../../parts/icon/icon';
import { Loading } from '../../parts/loading/loading';
import { Card, Page } from '../../parts/page/page';
import { Pager } from '../../parts/pager/pager';
import { EntryDrawer, type Edited } from '../editor/entry-drawer';
import { knowledgeWords } from '../knowledge.words';
import styles from './entries.module.css';
import { EntryTable } from './entry-table';

const pageSize = 20;

/** All entries: to look something up, and to change it. */
export function EntriesPage() {
  const words = useWords(knowledgeWords);
  const api = useApi();
  const filters = useFilters();
  const [edited, setEdited] = useState<Edited>();
  const [lang, q] = [filters.get('lang'), filters.get('q')];
  const [typed, setTyped] = useState(q);
  const search = useDebouncedCallback((text: string) => filters.change({ q: text.trim() }), 250);
  const filter = { offset: (filters.page - 1) * pageSize, limit: pageSize, lang, q };
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['faq', filter],
    queryFn: ({ signal }) => api.faq.list(filter, signal),
    placeholderData: keepPreviousData,
  });
  const edit = (entry: FaqEntry) => setEdited({ entry, isNew: false });
  return (
    <Page title={words.title} intro={words.intro} actions={<Actions onAdd={() => setEdited({ isNew: true })} />}>
      <search className={styles['tools']}>
        <TextInput
          className={styles['search'] ?? ''}
          type="search"
          size="sm"
          leftSection={<Icon name="search" size={16} />}
          aria-label={words.search}
          placeholder={words.search}
          value={typed}
          onChange={event => {
            setTyped(event.currentTarget.value);
            search(event.currentTarget.value);
          }}
        />
        <LanguageFilter value={lang} onChange={value => filters.change({ lang: value })} />
      </search>
      {error !== null && data === undefined && <Failure failure={error} onRetry={refetch} />}
      <Card flush>
        {isPending && <Loading lines={8} height={52} />}
        {data?.total === 0 && <Nothing filtered={lang !== '' || q !== ''} />}
        {data !== undefined && data.total > 0 && <EntryTable entries={data.entries} onEdit={edit} />}
        <Pager
          page={filters.page}
          pageSize={pageSize}
          total={data?.total ?? 0}
          onPage={page => filters.change({ page: String(page) })}
        />
      </Card>
      <EntryDrawer edited={edited} onClose={() => setEdited(undefined)} />
    </Page>
  );
}

function Actions({ onAdd }: { readonly onAdd: () => void }) {
  const words = useWords(knowledgeWords);
  return (
    <Group gap="xs">
      <Button variant="default" size="sm" leftSection={<Icon name="plus" size={16} />} onClick={onAdd}>
        {words.add}
      </Button>
      <Button component={Link} to="/knowledge/upload" size="sm" leftSection={<Icon name="upload" size={16} />}>
        {words.upload}
      </Button>
    </Group>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  const words = useWords(knowledgeWords);
  return filtered ? (
    <Empty icon="search" title={words.noMatch} hint={words.noMatchHint} />
  ) : (
    <Empty icon="knowledge" title={words.empty} hint={words.emptyHint} />
  );
}
