import { Button, Input } from '@mantine/core';
import { useState } from 'react';
import type { Account } from '../api/staff';
import { useWords } from '../language/language';
import { Confirm } from '../parts/confirm/confirm';
import { useSession } from '../session/session';
import { accountsWords } from './accounts.words';
import type { Given } from './first-password';
import { useStaffChanges } from './use-staff';

interface Props {
  readonly account: Account;
  readonly onInvited: (given: Given) => void;
}

/** How an account signs in, and another one-time password for whoever has lost theirs. */
export function PasswordState({ account: { id, name, email, password = 'set', active }, onInvited }: Props) {
  const words = useWords(accountsWords);
  const { user } = useSession();
  const { invite } = useStaffChanges();
  const [asking, setAsking] = useState(false);
  const make = () =>
    invite.mutate(id, {
      onSuccess: invitation => onInvited({ name, email, invitation }),
      onSettled: () => setAsking(false),
    });
  return (
    <Input.Wrapper label={words.access} labelElement="div" description={words.passwords[password]}>
      {/* One's own is changed in the menu: this would sign oneself out. */}
      {active && id !== user.id && (
        <div>
          <Button variant="default" size="xs" mt="xs" onClick={() => setAsking(true)}>
            {words.reset}
          </Button>
        </div>
      )}
      <Confirm
        opened={asking}
        title={words.resetTitle}
        text={words.resetText(name)}
        yes={words.reset}
        no={words.cancel}
        busy={invite.isPending}
        onYes={make}
        onNo={() => setAsking(false)}
      />
    </Input.Wrapper>
  );
}
