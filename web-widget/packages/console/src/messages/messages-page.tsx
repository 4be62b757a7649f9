import { SegmentedControl } from '@mantine/core';
import type { LeftMessage } from '../api/messages';
import { useWords } from '../language/language';
import { Empty } from '../parts/empty/empty';
import { Failure } from '../parts/failure/failure';
import { useFilters } from '../parts/filters/use-filters';
import { Loading } from '../parts/loading/loading';
import { Page } from '../parts/page/page';
import { MessageItem } from './message-item';
import styles from './messages.module.css';
import { messagesWords } from './messages.words';
import { useMark, useMessages } from './use-messages';

/** Which messages are shown, by the name that the address gives it. */
const shows = {
  open: ({ done }: LeftMessage) => !done,
  failed: ({ answers }: LeftMessage) => answers.at(-1)?.state === 'failed',
  all: () => true,
};
const showOf = (name: string): keyof typeof shows => (name === 'failed' || name === 'all' ? name : 'open');

/** The left messages, those that nobody has seen to first. */
export function MessagesPage() {
  const words = useWords(messagesWords);
  const filters = useFilters();
  const mark = useMark();
  const { data, error, isPending, refetch } = useMessages();
  const all = data ?? [];
  const chosen = showOf(filters.get('show'));
  const of = (show: keyof typeof shows) => all.filter(shows[show]);
  const shown = of(chosen);
  const hasFailed = of('failed').length > 0 || chosen === 'failed';
  return (
    <Page title={words.title} intro={words.intro}>
      {error !== null && data === undefined && <Failure failure={error} onRetry={refetch} />}
      {isPending && <Loading lines={4} height={86} />}
      {all.length > 0 && (
        <SegmentedControl
          size="xs"
          aria-label={words.show}
          value={chosen}
          onChange={show => filters.change({ show: show === 'open' ? '' : show })}
          data={[
            { value: 'open', label: words.open(of('open').length) },
            ...(hasFailed ? [{ value: 'failed', label: words.failed(of('failed').length) }] : []),
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
