import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './page.module.css';
import { useTitle } from './use-title';

interface Props {
  readonly title: string;
  readonly intro?: string;
  /** Buttons that belong to the whole page. */
  readonly actions?: ReactNode;
  /** What stands above the title, such as the way to neighbouring pages. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of one page: its title, what it is for, its contents. */
export function Page({ title, intro, actions, above, children }: Props) {
  useTitle(title);
  return (
    <div className={styles['page']}>
      {above}
      <header className={styles['head']}>
        <div>
          <Title order={1}>{title}</Title>
          {intro !== undefined && <p className={styles['intro']}>{intro}</p>}
        </div>
        {actions}
      </header>
      {children}
    </div>
  );
}

/** A bordered surface; `flush` where its contents reach the border, as tables do. */
export function Card({ children, flush = false }: { readonly children: ReactNode; readonly flush?: boolean }) {
  return <section className={`${styles['card']} ${flush ? styles['flush'] : ''}`}>{children}</section>;
}
