import type { ReactNode } from 'react';
import styles from './table.module.css';

interface Props {
  /** Names the table to screen readers. */
  readonly label: string;
  readonly columns: readonly string[];
  /** The rows. */
  readonly children: ReactNode;
}

/** A table that scrolls sideways, also by keyboard, where the screen is too narrow for it. */
export function Table({ label, columns, children }: Props) {
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={label}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
