import { Anchor, Modal, Text } from '@mantine/core';
import { useEffect } from 'react';
import type { AuthResource, SignedIn } from '../../api/auth';
import { useWords } from '../../language/language';
import { Access } from '../access';
import { Switches } from '../door/door';
import { keptSession } from '../kept-session';
import { sessionWords } from '../session.words';
import { Entrance } from './entrance';

interface Props {
  readonly auth: AuthResource;
  readonly access: Access;
  readonly onEntered: (first: SignedIn) => void;
  readonly onLeave: () => void;
}

/** Lies over the console when its session has ended, so that whatever was begun is still there afterwards. */
export function SignInAgain({ auth, access, onEntered, onLeave }: Props) {
  const words = useWords(sessionWords);
  useSignInElsewhere(auth, onEntered);
  return (
    <Modal.Root
      opened
      onClose={() => undefined}
      closeOnClickOutside={false}
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
      zIndex={1_000}
      padding="xl"
      centered
    >
      <Modal.Overlay backgroundOpacity={0.6} blur={3} />
      <Modal.Content aria-label={words.ended}>
        <Modal.Body>
          <Switches />
          <Entrance auth={auth} ended={access.user} onEntered={onEntered} />
          <Anchor component="button" type="button" size="sm" c="dimmed" mt="md" onClick={onLeave}>
            {words.leave}
          </Anchor>
          <Text size="xs" c="dimmed">
            {words.leaveHint}
          </Text>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Goes on where the same person has signed in again in another tab. */
function useSignInElsewhere(auth: AuthResource, onEntered: (first: SignedIn) => void): void {
  useEffect(() => {
    let asking = false;
    const look = async () => {
      if (asking || document.visibilityState === 'hidden') return;
      asking = true;
      // Whatever fails is no news here: the form is there to sign in by.
      const first = await Access.again(auth).catch(() => undefined);
      asking = false;
      if (first !== undefined && first.must_set_password !== true) onEntered(first);
    };
    const wake = () => void look();
    const stop = keptSession.watch(wake);
    window.addEventListener('focus', wake);
    return () => {
      stop();
      window.removeEventListener('focus', wake);
    };
  }, [auth, onEntered]);
}
