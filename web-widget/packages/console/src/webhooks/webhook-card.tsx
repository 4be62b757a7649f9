import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Delivery, Ping, Webhook } from '../api/webhooks';
import { useWords } from '../language/language';
import { Confirm } from '../parts/confirm/confirm';
import { Failure } from '../parts/failure/failure';
import { Icon } from '../parts/icon/icon';
import { Tag } from '../parts/tag/tag';
import { Deliveries } from './deliveries';
import { useDeliveries, useWebhookActions } from './use-webhooks';
import styles from './webhooks.module.css';
import { webhooksWords } from './webhooks.words';

interface Props {
  readonly webhook: Webhook;
  readonly onEdit: () => void;
}

/** One webhook: what it is told of, how it fares, what can be done with it. */
export function WebhookCard({ webhook: { id, url, events }, onEdit }: Props) {
  const words = useWords(webhooksWords);
  const [asking, setAsking] = useState(false);
  const { data: deliveries, error, refetch } = useDeliveries(id);
  const { ping, retry, remove } = useWebhookActions(id);
  return (
    <li className={styles['webhook']} data-webhook={id}>
      <div className={styles['head']}>
        <h2 className={styles['url']}>{url}</h2>
        {deliveries !== undefined && <State deliveries={deliveries} />}
      </div>
      <p className={styles['events']}>{events.map(each => words.eventNames[each] ?? each).join(' · ')}</p>
      <Group gap="xs">
        <Button size="xs" variant="default" loading={ping.isPending} onClick={() => ping.mutate()}>
          {words.ping}
        </Button>
        <Button size="xs" variant="default" leftSection={<Icon name="pencil" size={14} />} onClick={onEdit}>
          {words.edit}
        </Button>
        <Button
          size="xs"
          variant="default"
          c="var(--fd-bad)"
          leftSection={<Icon name="bin" size={14} />}
          onClick={() => setAsking(true)}
        >
          {words.remove}
        </Button>
      </Group>
      <div role="status">{ping.data !== undefined && <Answered ping={ping.data} />}</div>
      {error !== null && deliveries === undefined && <Failure failure={error} onRetry={refetch} />}
      {deliveries !== undefined && deliveries.length > 0 && (
        <Deliveries deliveries={deliveries} busy={retry.isPending} onRetry={() => retry.mutate()} />
      )}
      <Confirm
        opened={asking}
        title={words.removeTitle}
        text={words.removeText(url, deliveries?.length ?? 0)}
        yes={words.remove}
        no={words.cancel}
        busy={remove.isPending}
        onYes={() => remove.mutate(undefined, { onSettled: () => setAsking(false) })}
        onNo={() => setAsking(false)}
      />
    </li>
  );
}

function State({ deliveries }: { readonly deliveries: readonly Delivery[] }) {
  const { states } = useWords(webhooksWords);
  const dead = deliveries.filter(each => each.dead_at !== undefined).length;
  const waiting = deliveries.length - dead;
  return (
    <span className={styles['state']}>
      {deliveries.length === 0 && <Tag tone="good">{states.arrived}</Tag>}
      {waiting > 0 && <Tag tone="warn">{states.waiting(waiting)}</Tag>}
      {dead > 0 && <Tag tone="bad">{states.dead(dead)}</Tag>}
    </span>
  );
}

function Answered({ ping: { delivered, answer } }: { readonly ping: Ping }) {
  const words = useWords(webhooksWords);
  return (
    <p className={`${styles['answer']} ${delivered ? styles['good'] : styles['bad']}`}>
      <Icon name={delivered ? 'check' : 'alert'} size={15} />
      {delivered ? words.pinged : words.notPinged(answer ?? words.noAnswer)}
    </p>
  );
}
