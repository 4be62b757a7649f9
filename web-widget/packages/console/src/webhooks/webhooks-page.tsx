import { Button, Drawer } from '@mantine/core';
import { useState } from 'react';
import type { NewWebhook, Webhook } from '../api/webhooks';
import { useWords } from '../language/language';
import { Empty } from '../parts/empty/empty';
import { Failure } from '../parts/failure/failure';
import { Icon } from '../parts/icon/icon';
import { Loading } from '../parts/loading/loading';
import { Page } from '../parts/page/page';
import { SecretDialog } from './secret-dialog';
import { useWebhooks } from './use-webhooks';
import { WebhookCard } from './webhook-card';
import { WebhookForm } from './webhook-form';
import styles from './webhooks.module.css';
import { webhooksWords } from './webhooks.words';

const newWebhook: Webhook = { id: '', url: '', events: [] };

/** The systems that are told what happens, and what has not reached them. */
export function WebhooksPage() {
  const words = useWords(webhooksWords);
  const [edited, setEdited] = useState<Webhook>();
  const [made, setMade] = useState<NewWebhook>();
  const { data, error, isPending, refetch } = useWebhooks();
  const done = (webhook: Webhook | NewWebhook) => {
    setEdited(undefined);
    if ('secret' in webhook) setMade(webhook);
  };
  const add = (
    <Button size="sm" leftSection={<Icon name="plus" size={16} />} onClick={() => setEdited(newWebhook)}>
      {words.add}
    </Button>
  );
  return (
    <Page title={words.title} intro={words.intro} actions={add}>
      {error !== null && data === undefined && <Failure failure={error} onRetry={refetch} />}
      {isPending && <Loading lines={3} height={96} />}
      {data?.webhooks.length === 0 && <Empty icon="webhooks" title={words.empty} hint={words.emptyHint} />}
      <ul className={styles['list']}>
        {data?.webhooks.map(each => (
          <WebhookCard key={each.id} webhook={each} onEdit={() => setEdited(each)} />
        ))}
      </ul>
      <Drawer
        opened={edited !== undefined}
        onClose={() => setEdited(undefined)}
        position="right"
        size="min(28rem, 100vw)"
        title={edited === undefined || edited.id === '' ? words.add : words.editTitle}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        {edited !== undefined && <WebhookForm webhook={edited} events={data?.events ?? []} onDone={done} />}
      </Drawer>
      <SecretDialog made={made} onClose={() => setMade(undefined)} />
    </Page>
  );
}
