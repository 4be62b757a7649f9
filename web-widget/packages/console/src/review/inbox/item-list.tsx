import { useEffect, useRef } from 'react';
import type { ReviewItem } from '../../api/review';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { useIntentNames } from '../../parts/intent/use-intent-names';
import { LanguageTag } from '../../parts/language-tag/language-tag';
import { Tag } from '../../parts/tag/tag';
import { reviewWords } from '../review.words';
import styles from './review-inbox.module.css';

interface Props {
  readonly items: readonly ReviewItem[];
  readonly current: string;
  readonly onOpen: (id: string) => void;
}

/** What is to review, the most useful first; the one that is looked at stays in sight. */
export function ItemList({ items, current, onOpen }: Props) {
  const words = useWords(reviewWords);
  const { nameOf } = useIntentNames();
  const { number } = useFormat();
  const shown = useRef<HTMLLIElement>(null);
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <ol className={styles['list']} aria-label={words.list}>
      {items.map(item => (
        <li key={item.id} ref={item.id === current ? shown : null}>
          <button
            type="button"
            className={styles['item']}
            aria-current={item.id === current ? 'true' : undefined}
            onClick={() => onOpen(item.id)}
          >
            <span className={styles['words']} lang={item.lang === 'zh' ? 'zh-CN' : item.lang}>
              {item.text}
            </span>
            <span className={styles['facts']}>
              <LanguageTag lang={item.lang} />
              <span>{nameOf(item.predicted)}</span>
              <span>{item.size > 1 ? words.times(number(item.size)) : words.once}</span>
              {item.state !== 'open' && (
                <Tag tone={item.state === 'conflict' ? 'bad' : 'warn'}>{words.states[item.state]}</Tag>
              )}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
