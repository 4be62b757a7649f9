import { Button, Group, Modal, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Invitation } from '../api/staff';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { Icon } from '../parts/icon/icon';
import styles from './accounts.module.css';
import { accountsWords } from './accounts.words';

/** A one-time password that the server has made for somebody. */
export interface Given {
  readonly name: string;
  readonly email: string;
  readonly invitation: Invitation;
}

interface Props {
  readonly given: Given | undefined;
  readonly onClose: () => void;
}

/** Shows a one-time password, once, and says how to hand it over; a click beside it does not lose it. */
export function FirstPasswordDialog({ given, onClose }: Props) {
  const words = useWords(accountsWords);
  return (
    <Modal
      opened={given !== undefined}
      onClose={onClose}
      title={words.first}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      zIndex={300}
      centered
    >
      {given !== undefined && <HandOver given={given} />}
      <Group justify="flex-end">
        <Button onClick={onClose}>{words.done}</Button>
      </Group>
    </Modal>
  );
}

type Copied = 'password' | 'message' | 'neither';

function HandOver({ given: { name, email, invitation } }: { readonly given: Given }) {
  const words = useWords(accountsWords);
  const { full } = useFormat();
  const shown = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState<Copied>();
  const { one_time_password: password, expires_at: until } = invitation;
  const message = words.message(`${location.origin}/console/`, email, password, full(until));
  const copy = async (what: 'password' | 'message', text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(what);
    } catch {
      // Denied, or the page came without encryption: the reader copies what is marked for them.
      if (shown.current !== null) getSelection()?.selectAllChildren(shown.current);
      setCopied('neither');
    }
  };
  return (
    <>
      <Text size="sm">{words.firstText(name, full(until))}</Text>
      <div className={styles['password']}>
        <code ref={shown}>{password}</code>
        <Button
          size="xs"
          variant="default"
          leftSection={<Icon name={copied === 'password' ? 'check' : 'copy'} size={14} />}
          onClick={() => void copy('password', password)}
          data-autofocus
        >
          {copied === 'password' ? words.copied : words.copy}
        </Button>
      </div>
      <Text size="sm">{words.howTo}</Text>
      <Button
        size="xs"
        variant="default"
        my="sm"
        leftSection={<Icon name={copied === 'message' ? 'check' : 'copy'} size={14} />}
        onClick={() => void copy('message', message)}
      >
        {copied === 'message' ? words.copied : words.copyMessage}
      </Button>
      <Text size="sm" role="status" mb="xs">
        {copied === 'neither' && words.copyByHand}
      </Text>
    </>
  );
}
