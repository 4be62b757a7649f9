import { Button, Select, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { decisions } from '../../api/conversations';
import { useApi } from '../../api/use-api';
import { useWords } from '../../language/language';
import { Empty } from '../../parts/empty/empty';
import { Failure } from '../../parts/failure/failure';
import { LanguageFilter } from '../../parts/filters/language-filter';
import { useFilters } from '../../parts/filters/use-filters';
import { Loading } from '../../parts/loading/loading';
import { Pager } from '../../parts/pager/pager';
import { conversationsWords } from '../conversations.words';
import { ConversationItem } from './conversation-item';
import styles from './conversation-list.module.css';

const pageSize = 25;

/** All conversations, the latest first; filters and page are in the address. */
export function ConversationList({ chosen }: { readonly chosen: string | undefined }) {
  const words = useWords(conversationsWords);
  const filters = useFilters();
  const [lang, decision] = [filters.get('lang'), filters.get('decision')];
  const api = useApi();
  const filter = { offset: (filters.page - 1) * pageSize, limit: pageSize, lang, decision };
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['conversations', filter],
    queryFn: ({ signal }) => api.conversations.list(filter, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 10_000,
  });
  return (
    <>
      <header className={styles['head']}>
        <Title order={1}>{words.title}</Title>
        <div className={styles['filters']}>
          <LanguageFilter value={lang} onChange={value => filters.change({ lang: value })} />
          <Select
            className={styles['decision'] ?? ''}
            size="xs"
            aria-label={words.decision}
            placeholder={words.anyDecision}
            data={decisions.map(value => ({ value, label: words.decisions[value] }))}
            value={decision === '' ? null : decision}
            onChange={value => filters.change({ decision: value ?? '' })}
            clearable
          />
        </div>
      </header>
      {error !== null && data === undefined && (
        <div className={styles['note']}>
          <Failure failure={error} onRetry={refetch} />
        </div>
      )}
      {isPending && <Loading lines={8} height={58} />}
      {data?.total === 0 && <Nothing filtered={lang !== '' || decision !== ''} onClear={filters.change} />}
      <ul className={styles['rows']} aria-label={words.list}>
        {data?.conversations.map(row => (
          <li key={row.id}>
            <ConversationItem row={row} chosen={row.id === chosen} query={filters.query} />
          </li>
        ))}
      </ul>
      <footer className={styles['foot']}>
        <Pager
          page={filters.page}
          pageSize={pageSize}
          total={data?.total ?? 0}
          onPage={page => filters.change({ page: String(page) })}
        />
      </footer>
    </>
  );
}

interface NothingProps {
  readonly filtered: boolean;
  readonly onClear: (changes: Readonly<Record<string, string>>) => void;
}

function Nothing({ filtered, onClear }: NothingProps) {
  const words = useWords(conversationsWords);
  if (!filtered) return <Empty icon="conversations" title={words.empty} hint={words.emptyHint} />;
  return (
    <Empty icon="search" title={words.noMatch} hint={words.noMatchHint}>
      <Button variant="default" size="xs" mt="sm" onClick={() => onClear({ lang: '', decision: '' })}>
        {words.clear}
      </Button>
    </Empty>
  );
}
