import { Kbd, Modal } from '@mantine/core';
import { useWords } from '../../language/language';
import styles from './dialogs.module.css';
import { dialogsWords } from './dialogs.words';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** All keys of the inbox. */
export function HelpDialog({ opened, onClose }: Props) {
  const words = useWords(dialogsWords);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.help}
      size="28rem"
      closeButtonProps={{ 'aria-label': words.closeDialog }}
    >
      <dl className={styles['keys']}>
        {words.keys.map(([key, does]) => (
          <div key={`${key} ${does}`}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
