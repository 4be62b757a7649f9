import type { ReactNode } from 'react';
import { Brand } from '../../shell/brand/brand';
import { ColourSwitch } from '../../shell/switches/colour-switch';
import { LanguageSwitch } from '../../shell/switches/language-switch';
import styles from './door.module.css';

/** The page before the console: a card in the middle, and the switches for language and colours. */
export function Door({ children }: { readonly children: ReactNode }) {
  return (
    <main className={styles['page']}>
      <Switches />
      <div className={styles['card']}>
        <Brand className={styles['brand']} />
        {children}
      </div>
    </main>
  );
}

/** Language and colours, for those who cannot reach the console's own. */
export function Switches() {
  return (
    <div className={styles['switches']}>
      <LanguageSwitch />
      <ColourSwitch />
    </div>
  );
}
