import { SegmentedControl } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../api/use-api';
import { useWords } from '../language/language';
import { Empty } from '../parts/empty/empty';
import { Failure } from '../parts/failure/failure';
import { useTell } from '../parts/failure/tell';
import { useFilters } from '../parts/filters/use-filters';
import { Loading } from '../parts/loading/loading';
import { Page } from '../parts/page/page';
import { MessageItem } from './message-item';
import styles from './messages.module.css';
import { messagesWords } from './messages.words';

/** The left messages, those that nobody has seen to first. */
export function MessagesPage() {
  const words = useWords(messagesWords);
  const api = useApi();
  const filters = useFilters();
  const mark = useMark();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['messages'],
    queryFn: ({ signal }) => api.messages.list(signal),
    refetchInterval: 15_000,
  });
  const all = data ?? [];
  const open = all.filter(message => !message.done);
  const showsAll = filters.get('show') === 'all';
  const shown = showsAll ? all : open;
  return (
    <Page title={words.title} intro={words.intro}>
      {error !== null && data === undefined && <Failure failure={error} onRetry={refetch} />}
      {isPending && <Loading lines={4} height={86} />}
      {all.length > 0 && (
        <SegmentedControl
          size="xs"
          aria-label={words.show}
          value={showsAll ? 'all' : 'open'}
          onChange={show => filters.change({ show: show === 'all' ? 'all' : '' })}
          data={[
            { value: 'open', label: words.open(open.length) },
            { value: 'all', label: words.all(all.length) },
          ]}
        />
      )}
      {data !== undefined && all.length === 0 && <Empty icon="messages" title={words.empty} hint={words.emptyHint} />}
      {all.length > 0 && shown.length === 0 && <Empty icon="check" title={words.allDone} />}
      <ul className={styles['list']}>
        {shown.map(message => (
          <MessageItem key={message.id} message={message} onMark={done => mark.mutate({ id: message.id, done })} />
        ))}
      </ul>
    </Page>
  );
}

function useMark() {
  const api = useApi();
  const queries = useQueryClient();
  const tell = useTell();
  return useMutation({
    mutationFn: ({ id, done }: { id: string; done: boolean }) => api.messages.mark(id, done),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['messages'] }),
        queries.invalidateQueries({ queryKey: ['status'] }),
      ]),
    onError: tell.failed,
  });
}
