import type { ReactNode } from 'react';
import styles from './tag.module.css';

export type Tone = 'neutral' | 'good' | 'warn' | 'bad' | 'info';

/** A word or two in a pill. */
export function Tag({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`${styles['tag']} ${styles[tone] ?? ''}`}>{children}</span>;
}
