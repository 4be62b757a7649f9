import { Button, Group, Kbd, Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import { useWords } from '../../language/language';
import { Empty } from '../../parts/empty/empty';
import { Failure } from '../../parts/failure/failure';
import { LanguageFilter } from '../../parts/filters/language-filter';
import { useFilters } from '../../parts/filters/use-filters';
import { Icon } from '../../parts/icon/icon';
import { useKeys } from '../../parts/keys/use-keys';
import { Loading } from '../../parts/loading/loading';
import { Card } from '../../parts/page/page';
import { reviewWords } from '../review.words';
import { ItemDetailView } from './item-detail';
import { ItemList } from './item-list';
import { NewEntryDialog } from './new-entry-dialog';
import { NewIntentDialog } from './new-intent-dialog';
import styles from './review-inbox.module.css';
import { useDetail, useReview } from './use-review';

/** The list on one side, what is looked at on the other, and a key for everything. */
export function ReviewInbox() {
  const words = useWords(reviewWords);
  const filters = useFilters();
  const lang = filters.get('lang');
  const review = useReview(lang);
  const { list, desk, current } = review;
  const [dialog, setDialog] = useState<'intent' | 'entry' | 'keys'>();
  const picker = useRef<HTMLInputElement>(null);
  const at = desk.items.findIndex(({ id }) => id === desk.current);
  const detail = useDetail(current, desk.items[at + 1]);
  const choices = detail?.choices ?? [];
  const choose = (place: number) => () => {
    const choice = choices[place];
    if (choice !== undefined) review.label(choice.intent);
  };
  useKeys({
    j: () => review.move(1),
    k: () => review.move(-1),
    a: current?.known === true ? () => review.label(current.predicted) : undefined,
    c: () => picker.current?.focus(),
    n: () => setDialog('intent'),
    f: () => setDialog('entry'),
    i: review.ignore,
    u: review.undo,
    '?': () => setDialog('keys'),
    1: choose(0),
    2: choose(1),
    3: choose(2),
    4: choose(3),
    5: choose(4),
  });
  return (
    <>
      <Group mb="sm" gap="sm" justify="space-between">
        <LanguageFilter value={lang} onChange={to => filters.change({ lang: to })} />
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            disabled={desk.decided.length === 0}
            onClick={review.undo}
            leftSection={<Icon name="back" size={15} />}
          >
            {words.undo}
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() => setDialog('keys')}
            leftSection={<Icon name="keyboard" size={15} />}
          >
            {words.keys}
          </Button>
        </Group>
      </Group>
      <p className={styles['said']} role="status">
        {review.said}
      </p>
      {list.error !== null && list.data === undefined && <Failure failure={list.error} onRetry={list.refetch} />}
      {list.isPending && <Loading lines={6} height={44} />}
      {list.data !== undefined && desk.items.length === 0 && (
        <Card>
          <Empty icon="check" title={words.done} hint={words.doneHint} />
        </Card>
      )}
      {current !== undefined && (
        <div className={styles['desk']}>
          <Card flush>
            <ItemList items={desk.items} current={current.id} onOpen={review.open} />
          </Card>
          <Card>
            <ItemDetailView
              key={current.id}
              item={current}
              detail={detail}
              busy={review.busy}
              picker={picker}
              onLabel={review.label}
              onIgnore={review.ignore}
              onNewIntent={() => setDialog('intent')}
              onNewEntry={() => setDialog('entry')}
            />
          </Card>
        </div>
      )}
      {dialog === 'intent' && current !== undefined && (
        <NewIntentDialog onAdd={review.newIntent} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'entry' && current !== undefined && (
        <NewEntryDialog question={current.text} onOpen={review.newEntry} onClose={() => setDialog(undefined)} />
      )}
      <Modal
        opened={dialog === 'keys'}
        onClose={() => setDialog(undefined)}
        title={words.keys}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        <dl className={styles['keys']}>
          {words.keyList.map(([key, does]) => (
            <div key={key}>
              <dt>
                <Kbd>{key}</Kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  );
}
