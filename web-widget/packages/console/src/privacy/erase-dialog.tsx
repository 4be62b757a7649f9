import { Button, Group, Modal, Text } from '@mantine/core';
import { useWords } from '../language/language';
import styles from './privacy.module.css';
import { privacyWords } from './privacy.words';

interface Props {
  readonly opened: boolean;
  readonly customer: string;
  readonly busy: boolean;
  readonly onErase: () => void;
  readonly onClose: () => void;
}

/** Asks before a customer is erased: says what goes and what stays. */
export function EraseDialog({ opened, customer, busy, onErase, onClose }: Props) {
  const words = useWords(privacyWords);
  return (
    <Modal opened={opened} onClose={onClose} title={words.eraseTitle} withCloseButton={false} centered zIndex={300}>
      <Text size="sm">{words.eraseText}</Text>
      <p className={styles['who']}>{customer}</p>
      <Points title={words.goes} points={words.goesList} />
      <Points title={words.stays} points={words.staysList} />
      <Text size="sm">{words.openOnes}</Text>
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {words.cancel}
        </Button>
        <Button color="red.9" onClick={onErase} loading={busy}>
          {words.eraseNow}
        </Button>
      </Group>
    </Modal>
  );
}

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  return (
    <>
      <h3 className={styles['heading']}>{title}</h3>
      <ul className={styles['points']}>
        {points.map(each => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </>
  );
}
