import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon/icon';
import styles from './empty.module.css';

interface Props {
  readonly icon: IconName;
  readonly title: string;
  readonly hint?: string;
  readonly children?: ReactNode;
}

/** Says that there is nothing here, and what would bring something. */
export function Empty({ icon, title, hint, children }: Props) {
  return (
    <div className={styles['empty']}>
      <Icon name={icon} size={30} />
      <p className={styles['title']}>{title}</p>
      {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
      {children}
    </div>
  );
}
