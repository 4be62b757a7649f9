import { Button, Group } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../../api/use-api';
import { useWords } from '../../language/language';
import { Empty } from '../../parts/empty/empty';
import { Failure } from '../../parts/failure/failure';
import { useFilters } from '../../parts/filters/use-filters';
import { Icon } from '../../parts/icon/icon';
import { Loading } from '../../parts/loading/loading';
import { Card } from '../../parts/page/page';
import { Pager } from '../../parts/pager/pager';
import { EntryDrawer } from '../editor/entry-drawer';
import { addressOf, openedIn, type Opened } from '../editor/opened';
import { KnowledgePage } from '../frame/knowledge-page';
import { knowledgeWords } from '../knowledge.words';
import { EntryFilters, wantedIn } from './entry-filters';
import { EntryTable } from './entry-table';
import { ExportMenu } from './export-menu';

const pageSize = 20;

/** All entries: to look something up, and to change it. */
export function EntriesPage() {
  const words = useWords(knowledgeWords);
  const filters = useFilters();
  const open = (opened: Opened | undefined) => filters.change({ ...addressOf(opened), page: String(filters.page) });
  return (
    <KnowledgePage
      section="entries"
      title={words.title}
      intro={words.intro}
      actions={<Actions onAdd={() => open({ id: '', lang: '', isNew: true })} />}
    >
      <EntryFilters filters={filters} />
      <Entries filters={filters} onOpen={open} />
      <EntryDrawer opened={openedIn(filters.get)} onOpen={open} />
    </KnowledgePage>
  );
}

interface EntriesProps {
  readonly filters: ReturnType<typeof useFilters>;
  readonly onOpen: (opened: Opened) => void;
}

function Entries({ filters, onOpen }: EntriesProps) {
  const api = useApi();
  const wanted = wantedIn(filters);
  const filter = { offset: (filters.page - 1) * pageSize, limit: pageSize, ...wanted };
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['entries', filter],
    queryFn: ({ signal }) => api.entries.list(filter, signal),
    placeholderData: keepPreviousData,
  });
  if (error !== null && data === undefined) return <Failure failure={error} onRetry={refetch} />;
  return (
    <Card flush>
      {isPending && <Loading lines={8} height={52} />}
      {data?.total === 0 && <Nothing filtered={Object.values(wanted).some(value => value !== '' && value != null)} />}
      {data !== undefined && data.total > 0 && (
        <EntryTable
          revisions={data.entries}
          onOpen={({ entry }) => onOpen({ id: entry.id, lang: entry.lang, isNew: false })}
        />
      )}
      <Pager
        page={filters.page}
        pageSize={pageSize}
        total={data?.total ?? 0}
        onPage={page => filters.change({ page: String(page) })}
      />
    </Card>
  );
}

function Actions({ onAdd }: { readonly onAdd: () => void }) {
  const words = useWords(knowledgeWords);
  return (
    <Group gap="xs">
      <ExportMenu />
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
