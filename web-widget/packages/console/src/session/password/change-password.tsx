import { Modal, Text } from '@mantine/core';
import { useWords } from '../../language/language';
import { useTell } from '../../parts/failure/tell';
import { useSession } from '../session';
import { PasswordForm } from './password-form';
import { passwordWords } from './password.words';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Changes the password of whoever is signed in, who stays so here and nowhere else. */
export function ChangePasswordDialog({ opened, onClose }: Props) {
  const words = useWords(passwordWords);
  const tell = useTell();
  const session = useSession();
  const done = () => {
    onClose();
    tell.done(words.changed);
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.changeTitle}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': words.close }}
      zIndex={300}
      centered
    >
      <Text size="sm" mb="md">
        {words.changeIntro}
      </Text>
      <PasswordForm
        email={session.user.email}
        onSubmit={(old, fresh) => session.setPassword(old, fresh)}
        onDone={done}
        onLeave={onClose}
      />
    </Modal>
  );
}
