import { Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useWords } from '../../language/language';
import { Icon } from '../../parts/icon/icon';
import { ChangePasswordDialog } from '../../session/password/change-password';
import { useSession } from '../../session/session';
import { shellWords } from '../shell.words';
import styles from './account-menu.module.css';

/** Who is signed in, and what they can do about it; the holder of the admin token has no password to change. */
export function AccountMenu() {
  const words = useWords(shellWords);
  const session = useSession();
  const [changing, change] = useDisclosure(false);
  const { name, email } = session.user;
  return (
    <>
      <Menu position="top-start" width={220} returnFocus>
        <Menu.Target>
          <Button
            variant="default"
            size="xs"
            justify="space-between"
            aria-label={words.account(name)}
            leftSection={<Icon name="person" size={16} />}
            rightSection={<Icon name="more" size={16} />}
          >
            <span className={styles['name']}>{name}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {email !== '' && <Menu.Label className={styles['email'] ?? ''}>{email}</Menu.Label>}
          {session.hasPassword && (
            <Menu.Item leftSection={<Icon name="shield" size={16} />} onClick={change.open}>
              {words.changePassword}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<Icon name="leave" size={16} />} onClick={() => session.signOut()}>
            {words.signOut}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ChangePasswordDialog opened={changing} onClose={change.close} />
    </>
  );
}
