import { Button, CopyButton, Group, Modal, Text } from '@mantine/core';
import { useWords } from '../language/language';
import styles from './accounts.module.css';
import { accountsWords } from './accounts.words';

/** A password that the server has made for somebody. */
export interface Given {
  readonly name: string;
  readonly password: string;
}

interface Props {
  readonly given: Given | undefined;
  readonly onClose: () => void;
}

/** Shows a first password, once. */
export function FirstPasswordDialog({ given, onClose }: Props) {
  const words = useWords(accountsWords);
  return (
    <Modal opened={given !== undefined} onClose={onClose} title={words.first} withCloseButton={false} centered>
      {given !== undefined && (
        <>
          <Text size="sm">{words.firstText(given.name)}</Text>
          <div className={styles['password']}>
            <code>{given.password}</code>
            <CopyButton value={given.password}>
              {({ copied, copy }) => (
                <Button size="xs" variant="default" onClick={copy}>
                  {copied ? words.copied : words.copy}
                </Button>
              )}
            </CopyButton>
          </div>
        </>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus>
          {words.done}
        </Button>
      </Group>
    </Modal>
  );
}
