import { ActionIcon } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { Conversation } from '../api/conversations';
import { useApi } from '../api/use-api';
import { conversationsWords } from '../conversations/conversations.words';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { Empty } from '../parts/empty/empty';
import { Failure } from '../parts/failure/failure';
import { Icon } from '../parts/icon/icon';
import { Loading } from '../parts/loading/loading';
import { Tag } from '../parts/tag/tag';
import { Bubble } from './bubble/bubble';
import { readingOf } from './reading';
import styles from './thread.module.css';
import { threadWords } from './thread.words';

/** One conversation, turn by turn. */
export function Thread({ id }: { readonly id: string }) {
  const words = useWords(threadWords);
  const api = useApi();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['conversation', id],
    queryFn: ({ signal }) => api.conversations.read(id, signal),
    refetchInterval: 5_000,
  });
  return (
    <>
      <Head id={id} conversation={data} />
      {error !== null && data === undefined && (
        <div className={styles['turns']}>
          <Failure failure={error} onRetry={refetch} />
        </div>
      )}
      {isPending && <Loading lines={5} height={64} />}
      {data?.turns.length === 0 && <Empty icon="conversations" title={words.empty} />}
      {data !== undefined && data.turns.length > 0 && (
        <ol className={styles['turns']} aria-label={words.turns}>
          {data.turns.map(turn => (
            <Bubble key={turn.seq} conversation={id} turn={turn} reading={readingOf(turn, data.turns)} />
          ))}
        </ol>
      )}
    </>
  );
}

function Head({ id, conversation }: { readonly id: string; readonly conversation: Conversation | undefined }) {
  const words = useWords(threadWords);
  const names = useWords(conversationsWords);
  const { full } = useFormat();
  const [params] = useSearchParams();
  return (
    <header className={styles['head']}>
      <ActionIcon
        component={Link}
        to={{ pathname: '/conversations', search: params.toString() }}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={names.back}
        className={styles['back'] ?? ''}
      >
        <Icon name="back" />
      </ActionIcon>
      <div className={styles['titles']}>
        <h2 className={styles['id']}>{id}</h2>
        {conversation !== undefined && (
          <p className={styles['facts']}>
            {words.started(full(conversation.started_at))}
            {typeof conversation.page === 'string' && ` · ${words.page} ${conversation.page}`}
          </p>
        )}
      </div>
      {conversation !== undefined && (
        <Tag tone={conversation.owner === 'bot' ? 'neutral' : 'warn'}>{names.owners[conversation.owner]}</Tag>
      )}
    </header>
  );
}
