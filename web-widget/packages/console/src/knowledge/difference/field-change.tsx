import { useMemo } from 'react';
import type { FieldChange } from '../../api/versions';
import { useWords } from '../../language/language';
import styles from './difference.module.css';
import { differenceWords, fieldName } from './difference.words';
import { side, wordDiff, type Stretch } from './word-diff';

interface Props {
  readonly change: FieldChange;
  /** What the two sides are called; before and after where not said. */
  readonly sides?: readonly [string, string];
}

/** One field, old beside new, with the words that differ marked. */
export function FieldChangeView({ change, sides }: Props) {
  const words = useWords(differenceWords);
  const [before, after] = [change.before.join('\n'), change.after.join('\n')];
  const stretches = useMemo(() => wordDiff(before, after), [before, after]);
  const [old, now] = sides ?? [words.before, words.after];
  return (
    <div className={styles['field']}>
      <h4 className={styles['name']}>{fieldName(change.name, words)}</h4>
      <div className={styles['sides']}>
        <Side label={old} stretches={side(stretches, 'before')} equal={sides !== undefined} />
        <Side label={now} stretches={side(stretches, 'after')} equal={sides !== undefined} />
      </div>
    </div>
  );
}

interface SideProps {
  readonly label: string;
  readonly stretches: readonly Stretch[];
  /** Whether neither of the two sides comes after the other. */
  readonly equal: boolean;
}

function Side({ label, stretches, equal }: SideProps) {
  const words = useWords(differenceWords);
  const empty = stretches.every(({ text }) => text === '');
  return (
    <div className={styles['side']} role="group" aria-label={label}>
      <span className={styles['sideName']} aria-hidden="true">
        {label}
      </span>
      {empty ? (
        <span className={styles['empty']}>{words.nothing}</span>
      ) : (
        stretches.map((stretch, place) => <Part key={place} stretch={stretch} equal={equal} />)
      )}
    </div>
  );
}

function Part({ stretch: { kind, text }, equal }: { readonly stretch: Stretch; readonly equal: boolean }) {
  if (equal && kind !== 'same') return <mark className={styles['other']}>{text}</mark>;
  if (kind === 'removed') return <del className={styles['removed']}>{text}</del>;
  return kind === 'added' ? <ins className={styles['added']}>{text}</ins> : <span>{text}</span>;
}
