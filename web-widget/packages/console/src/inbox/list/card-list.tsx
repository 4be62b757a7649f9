import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import type { ViewName } from '../../api/desk';
import { useMe } from '../../desk/use-desk';
import { useWords } from '../../language/language';
import { Empty } from '../../parts/empty/empty';
import { Failure } from '../../parts/failure/failure';
import { Loading } from '../../parts/loading/loading';
import { inboxWords } from '../inbox.words';
import { useView } from '../views/use-view';
import { CardItem } from './card-item';
import styles from './card-list.module.css';

/** Moves the keyboard's place in the list. */
export interface ListCursor {
  readonly move: (by: number) => void;
}

interface Props {
  readonly view: ViewName;
  readonly agentId: string;
  readonly chosen: string | undefined;
  readonly query: string;
  readonly ref: Ref<ListCursor>;
}

const rowHeight = 88;

/** The conversations of a view; only those in sight are drawn, however many there are. */
export function CardList({ view, agentId, chosen, query, ref }: Props) {
  const words = useWords(inboxWords);
  const me = useMe();
  const { rows, error, isPending, more, isFetchingNextPage, refetch } = useView(view, agentId);
  const scroll = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<string>();
  const wanted = useRef<string>(undefined);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by a compiler
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    getItemKey: index => rows[index]?.conversation ?? index,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const lastDrawn = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastDrawn >= rows.length - 30) more();
  });
  useImperativeHandle(ref, () => ({
    move: by => {
      const from = rows.findIndex(row => row.conversation === (at ?? chosen));
      const to = Math.min(rows.length - 1, Math.max(0, from < 0 ? 0 : from + by));
      if (rows[to] === undefined) return;
      virtual.scrollToIndex(to);
      setAt(rows[to].conversation);
      wanted.current = rows[to].conversation;
    },
  }));
  useEffect(() => {
    if (wanted.current === undefined) return;
    const row = scroll.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(wanted.current)}"]`);
    row?.focus({ preventScroll: true });
    if (row != null) wanted.current = undefined;
  });
  const stop = rows.some(row => row.conversation === at) ? at : (chosen ?? rows[0]?.conversation);
  const stopsInSight = items.some(item => rows[item.index]?.conversation === stop);
  return (
    <>
      {error !== null && (
        <div className={styles['note']}>
          <Failure failure={error} onRetry={refetch} />
        </div>
      )}
      {isPending && error === null && <Loading lines={8} height={66} />}
      {!isPending && rows.length === 0 && (
        <Empty icon="inbox" title={words.empty[view][0] ?? ''} hint={words.empty[view][1] ?? ''} />
      )}
      <div ref={scroll} className={styles['scroll']}>
        <ul className={styles['rows']} aria-label={words.list} style={{ height: virtual.getTotalSize() }}>
          {items.map((item, place) => {
            const card = rows[item.index];
            return (
              card !== undefined && (
                <li
                  key={item.key}
                  aria-setsize={rows.length}
                  aria-posinset={item.index + 1}
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <CardItem
                    card={card}
                    me={me?.id}
                    chosen={card.conversation === chosen}
                    stop={stopsInSight ? card.conversation === stop : place === 0}
                    query={query}
                    onFocus={setAt}
                  />
                </li>
              )
            );
          })}
        </ul>
        {isFetchingNextPage && (
          <span className="fd-unseen" role="status">
            {words.loadingMore}
          </span>
        )}
      </div>
    </>
  );
}
