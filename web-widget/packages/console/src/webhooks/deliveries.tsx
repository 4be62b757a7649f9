import { Button } from '@mantine/core';
import type { Delivery } from '../api/webhooks';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { Table } from '../parts/table/table';
import { Tag } from '../parts/tag/tag';
import styles from './webhooks.module.css';
import { webhooksWords } from './webhooks.words';

interface Props {
  readonly deliveries: readonly Delivery[];
  readonly busy: boolean;
  readonly onRetry: () => void;
}

/** What has not arrived at one webhook: how often it was tried, what the other side said, what happens next. */
export function Deliveries({ deliveries, busy, onRetry }: Props) {
  const words = useWords(webhooksWords);
  const { columns } = words;
  const hasDead = deliveries.some(each => each.dead_at !== undefined);
  return (
    <div className={styles['deliveries']}>
      <Table
        label={words.undelivered}
        columns={[columns.event, columns.at, columns.attempts, columns.answer, columns.state]}
      >
        {deliveries.map(each => (
          <Row key={each.id} delivery={each} />
        ))}
      </Table>
      {hasDead && (
        <Button size="xs" mt="xs" loading={busy} onClick={onRetry}>
          {words.retry}
        </Button>
      )}
    </div>
  );
}

function Row({ delivery: { event, at, attempts, answer, due_at, dead_at } }: { readonly delivery: Delivery }) {
  const words = useWords(webhooksWords);
  const { moment, full } = useFormat();
  return (
    <tr>
      <td>{words.eventNames[event] ?? event}</td>
      <td>
        <time dateTime={at} title={full(at)}>
          {moment(at)}
        </time>
      </td>
      <td>{attempts}</td>
      <td className={styles['said']}>{answer ?? '–'}</td>
      <td>{dead_at === undefined ? words.again(moment(due_at)) : <Tag tone="bad">{words.givenUp}</Tag>}</td>
    </tr>
  );
}
