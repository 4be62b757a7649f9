import { ActionIcon, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet, useLocation } from 'react-router';
import { PresenceSwitch } from '../desk/presence/presence-switch';
import { useWords } from '../language/language';
import { PageGuard } from '../parts/failure/page-guard';
import { Icon } from '../parts/icon/icon';
import { AccountMenu } from './account-menu/account-menu';
import { Brand } from './brand/brand';
import { Navigation } from './navigation/navigation';
import styles from './shell.module.css';
import { shellWords } from './shell.words';
import { ColourSwitch } from './switches/colour-switch';
import { LanguageSwitch } from './switches/language-switch';

/** What surrounds every page: navigation at the side, or behind a menu button where the screen is narrow. */
export function Shell() {
  const words = useWords(shellWords);
  const [menuOpen, menu] = useDisclosure(false);
  const section = useLocation().pathname.split('/')[1];
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#content">
        {words.skip}
      </a>
      <aside className={styles['side']}>
        <Name />
        <Navigation onNavigate={menu.close} />
        <Foot />
      </aside>
      <header className={styles['top']}>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.menu} onClick={menu.open}>
          <Icon name="menu" size={22} />
        </ActionIcon>
        <Name />
      </header>
      <Drawer
        opened={menuOpen}
        onClose={menu.close}
        size="17rem"
        title={<Name />}
        closeButtonProps={{ 'aria-label': words.closeMenu }}
      >
        <div className={styles['drawer']}>
          <Navigation onNavigate={menu.close} />
          <Foot />
        </div>
      </Drawer>
      <main id="content" className={styles['main']} tabIndex={-1}>
        <PageGuard key={section}>
          <Outlet />
        </PageGuard>
      </main>
    </div>
  );
}

function Name() {
  return (
    <div className={styles['name']}>
      <Brand className={styles['logo']} />
      Frontdesk
    </div>
  );
}

function Foot() {
  return (
    <div className={styles['foot']}>
      <PresenceSwitch />
      <div className={styles['switches']}>
        <LanguageSwitch />
        <ColourSwitch />
      </div>
      <AccountMenu />
    </div>
  );
}
