import { Button, CopyButton, Group, Modal, Text } from '@mantine/core';
import type { NewWebhook } from '../api/webhooks';
import { useWords } from '../language/language';
import styles from './webhooks.module.css';
import { webhooksWords } from './webhooks.words';

interface Props {
  readonly made: NewWebhook | undefined;
  readonly onClose: () => void;
}

/** Shows the secret of a new webhook, once; it takes a button to close, not a slip. */
export function SecretDialog({ made, onClose }: Props) {
  const words = useWords(webhooksWords);
  return (
    <Modal
      opened={made !== undefined}
      onClose={onClose}
      title={words.secret}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      centered
    >
      {made !== undefined && (
        <>
          <Text size="sm">{words.secretText}</Text>
          <div className={styles['secret']}>
            <code>{made.secret}</code>
            <CopyButton value={made.secret}>
              {({ copied, copy }) => (
                <Button size="xs" variant="default" onClick={copy} data-autofocus>
                  {copied ? words.copied : words.copy}
                </Button>
              )}
            </CopyButton>
          </div>
        </>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose}>{words.done}</Button>
      </Group>
    </Modal>
  );
}
