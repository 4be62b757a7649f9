import styles from './meter.module.css';

export interface Mark {
  readonly at: number;
  readonly name: string;
  /** A second mark beside a more important one. */
  readonly faint?: boolean;
}

interface Props {
  /** Within 0 and 1, as are the marks. */
  readonly value: number;
  /** Read out in place of the bare figure. */
  readonly label: string;
  readonly marks?: readonly Mark[];
  readonly tone?: 'plain' | 'quiet' | 'warn';
}

/** A bar with thresholds marked on it. */
export function Meter({ value, label, marks = [], tone = 'plain' }: Props) {
  const quiet = tone === 'plain' ? '' : (styles[tone] ?? '');
  return (
    <div
      className={styles['meter']}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(100 * within(value))}
    >
      <div className={`${styles['fill']} ${quiet}`} style={{ width: percent(value) }} />
      {marks.map(mark => (
        <i
          key={mark.name}
          className={`${styles['mark']} ${mark.faint === true ? styles['faint'] : ''}`}
          style={{ left: percent(mark.at) }}
          title={mark.name}
          data-mark={mark.name}
        />
      ))}
    </div>
  );
}

const within = (value: number) => Math.min(1, Math.max(0, value));
const percent = (value: number) => `${(100 * within(value)).toFixed(2)}%`;
