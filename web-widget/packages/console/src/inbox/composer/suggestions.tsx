import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Suggestion } from '../../api/desk';
import { useApi } from '../../api/use-api';
import { useWords } from '../../language/language';
import { Icon } from '../../parts/icon/icon';
import styles from './composer.module.css';
import { composerWords } from './composer.words';

interface Props {
  readonly id: string;
  /** The customer's last words: other words, other suggestions. */
  readonly lastAsked: number;
  readonly onInsert: (text: string) => void;
}

const shown = 3;

/** What the knowledge has on the last question; Alt with 1 to 3 puts it into the reply. */
export function Suggestions({ id, lastAsked, onInsert }: Props) {
  const words = useWords(composerWords);
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['suggestions', id, lastAsked],
    queryFn: ({ signal }) => api.desk.suggestions(id, signal),
    enabled: lastAsked > 0,
    staleTime: 60_000,
  });
  const found = (data ?? []).slice(0, shown);
  useInsertKeys(found, onInsert);
  if (found.length === 0) return null;
  return (
    <section className={styles['suggestions']} aria-label={words.suggestions}>
      <Icon name="bulb" size={16} />
      <ol>
        {found.map((each, place) => (
          <li key={each.id}>
            <button
              type="button"
              className={styles['suggestion']}
              title={each.text}
              onClick={() => onInsert(each.text)}
            >
              <kbd>Alt+{place + 1}</kbd>
              <span className={styles['suggested']}>
                <b>{each.title}</b> {each.text}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Works while typing too; the key's place is asked for, since Alt makes other letters of it on some systems. */
function useInsertKeys(found: readonly Suggestion[], onInsert: (text: string) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const wanted =
        event.altKey && !event.ctrlKey ? found[Number(/^Digit([1-3])$/.exec(event.code)?.[1]) - 1] : undefined;
      if (wanted === undefined) return;
      event.preventDefault();
      onInsert(wanted.text);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [found, onInsert]);
}
