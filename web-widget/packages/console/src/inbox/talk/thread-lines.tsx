import { Button } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { dictionary, useLanguage, useWords } from '../../language/language';
import { useFormat } from '../../language/format';
import { Icon } from '../../parts/icon/icon';
import { readingOf } from '../../thread/reading';
import { useCustomerName } from '../customer-name';
import type { Entry } from './entries';
import { Message } from './message';
import messageStyles from './message.module.css';
import { NoteItem } from './note-item';
import { PendingItem } from './pending-item';
import styles from './talk.module.css';
import { talkWords } from './talk.words';
import { receiptOf } from './tick';
import type { useTalk } from './use-talk';

interface Props {
  readonly id: string;
  readonly talk: ReturnType<typeof useTalk>;
  /** The turn that a search has found; 0 for none. */
  readonly at: number;
}

/** Everything said, noted and on its way, oldest first; stays at the end unless the reader has gone up. */
export function ThreadLines({ id, talk, at }: Props) {
  const words = useWords(talkWords);
  const { scroll, atEnd, onScroll, toEnd } = useEnd(talk.entries.length, at);
  return (
    <>
      <div
        ref={scroll}
        className={styles['scroll']}
        onScroll={onScroll}
        role="log"
        aria-label={words.turns}
        tabIndex={0}
      >
        <ol className={styles['turns']}>
          {talk.entries.map(entry => (
            <Line key={entry.key} entry={entry} id={id} talk={talk} at={at} />
          ))}
        </ol>
      </div>
      {!atEnd && (
        <div className={styles['beneath']}>
          <Button
            className={styles['newest'] ?? ''}
            size="compact-sm"
            radius="xl"
            leftSection={<Icon name="down" size={15} />}
            onClick={toEnd}
          >
            {words.toNewest}
          </Button>
        </div>
      )}
    </>
  );
}

function Line({ entry, id, talk, at }: Props & { readonly entry: Entry }) {
  const nameOf = useCustomerName();
  const { card, turns, view, pending } = talk;
  switch (entry.is) {
    case 'day':
      return <Day at={entry.at} />;
    case 'note':
      return <NoteItem note={entry.note} />;
    case 'pending':
      return <PendingItem deed={entry.deed} held={pending.indexOf(entry.deed) > firstFailed(pending)} />;
    case 'turn': {
      const { turn } = entry;
      return (
        <Message
          conversation={id}
          turn={turn}
          reading={readingOf(turn, turns)}
          visitor={card === undefined ? '' : nameOf(card)}
          receipt={turn.speaker === 'agent' ? receiptOf(turn.seq, view) : undefined}
          found={turn.seq === at}
        />
      );
    }
  }
}

function firstFailed(pending: Props['talk']['pending']): number {
  const place = pending.findIndex(item => item.failure !== undefined && item.frame.type === 'say');
  return place < 0 ? Infinity : place;
}

const dayWords = dictionary({ en: 'en-GB', zh: 'zh-CN' });

function Day({ at }: { readonly at: string }) {
  const words = useWords(talkWords);
  const { day } = useFormat();
  const weekday = new Intl.DateTimeFormat(dayWords[useLanguage().language], { weekday: 'short' });
  const when = new Date(at);
  const name = when.toDateString() === new Date().toDateString() ? words.today : `${weekday.format(when)} ${day(at)}`;
  return <li className={`${messageStyles['entry']} ${messageStyles['day']}`}>{name}</li>;
}

const near = 80;

/** Keeps the newest in sight while the reader is there; goes first to the turn that was searched for. */
function useEnd(count: number, at: number) {
  const scroll = useRef<HTMLDivElement>(null);
  const sticks = useRef(at === 0);
  const [atEnd, setAtEnd] = useState(true);
  const toEnd = () => scroll.current?.scrollTo({ top: scroll.current.scrollHeight });
  useLayoutEffect(() => {
    if (sticks.current) scroll.current?.scrollTo({ top: scroll.current.scrollHeight });
  }, [count]);
  useEffect(() => {
    if (at > 0) scroll.current?.querySelector(`[data-seq="${at}"]`)?.scrollIntoView({ block: 'center' });
  }, [at, count]);
  useEffect(() => {
    const area = scroll.current;
    const lines = area?.firstElementChild;
    if (area == null || lines == null) return;
    // Pictures and traces grow after they were drawn.
    const watch = new ResizeObserver(() => {
      if (sticks.current) area.scrollTo({ top: area.scrollHeight });
    });
    watch.observe(lines);
    watch.observe(area);
    return () => watch.disconnect();
  }, []);
  const onScroll = () => {
    const area = scroll.current;
    if (area === null) return;
    const end = area.scrollHeight - area.scrollTop - area.clientHeight < near;
    sticks.current = end;
    setAtEnd(end);
  };
  return { scroll, atEnd, onScroll, toEnd };
}
