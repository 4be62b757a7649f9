import { Icon } from '../../parts/icon/icon';
import styles from './avatar.module.css';

/** The first letters of a name, or a figure for who gave none; the name stands beside it. */
export function Avatar({ name }: { readonly name: string | undefined }) {
  return (
    <span className={`${styles['avatar']} ${name === undefined ? styles['nobody'] : ''}`} aria-hidden="true">
      {name === undefined ? <Icon name="person" size={17} /> : initials(name)}
    </span>
  );
}

/** A Chinese name is known by its family name, others by the first letters of first and last part. */
function initials(name: string): string {
  const parts = name.trim().split(/\s+/);
  const first = [...(parts[0] ?? '')][0] ?? '';
  if (/\p{Script=Han}/u.test(first)) return first;
  const last = parts.length > 1 ? ([...(parts.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toUpperCase();
}
