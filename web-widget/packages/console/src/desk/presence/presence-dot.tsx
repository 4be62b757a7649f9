import type { Presence } from '@frontdesk/protocol';
import styles from './presence-switch.module.css';

/** Whether somebody is there, as a dot beside words that say so. */
export function PresenceDot({ presence }: { readonly presence: Presence }) {
  return <span className={`${styles['dot']} ${styles[presence] ?? ''}`} aria-hidden="true" />;
}
