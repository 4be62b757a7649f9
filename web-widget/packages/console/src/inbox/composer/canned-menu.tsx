import { useEffect, useRef } from 'react';
import type { Canned } from '../../api/canned';
import { useWords } from '../../language/language';
import styles from './composer.module.css';
import { composerWords } from './composer.words';

interface Props {
  readonly id: string;
  readonly found: readonly Canned[];
  readonly active: number;
  readonly onPick: (canned: Canned) => void;
}

/** The canned responses that the typed shortcut may mean; the field keeps the focus. */
export function CannedMenu({ id, found, active, onPick }: Props) {
  const words = useWords(composerWords);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  if (found.length === 0) return <div className={styles['canned']}>{words.noCanned}</div>;
  return (
    <ul ref={list} id={id} className={styles['canned']} role="listbox" aria-label={words.canned}>
      {found.map((each, place) => (
        <li
          key={each.id}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === active}
          className={styles['option']}
          onMouseDown={event => {
            event.preventDefault();
            onPick(each);
          }}
        >
          <code>/{each.shortcut}</code>
          <span>{each.text}</span>
        </li>
      ))}
    </ul>
  );
}
