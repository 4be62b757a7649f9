import { Alert, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { AuthResource, SignedIn, User } from '../../api/auth';
import { useWords } from '../../language/language';
import { Access } from '../access';
import { PasswordForm } from '../password/password-form';
import { passwordWords } from '../password/password.words';
import { sessionWords } from '../session.words';
import { emptyCredentials } from '../sign-in/credentials';
import { ProviderButton } from '../sign-in/provider-button';
import { SignIn } from '../sign-in/sign-in';

interface Props {
  readonly auth: AuthResource;
  /** Whose session has ended, where one has. */
  readonly ended?: User;
  /** Whether the identity provider has just sent somebody back. */
  readonly turnedAway?: boolean;
  /** Who signed in earlier and has a password to set yet. */
  readonly newcomer?: SignedIn | undefined;
  readonly onEntered: (first: SignedIn) => void;
}

/** The way in: signing in and, for whoever did so with a one-time password, setting one of their own. */
export function Entrance({ auth, ended, turnedAway = false, newcomer, onEntered }: Props) {
  const [arrival, setArrival] = useState(newcomer && { first: newcomer, password: '' });
  if (arrival !== undefined)
    return <FirstPassword auth={auth} {...arrival} onEntered={onEntered} onLeave={() => setArrival(undefined)} />;
  return (
    <Identify
      auth={auth}
      ended={ended}
      turnedAway={turnedAway}
      onSignedIn={(first, password) =>
        first.must_set_password === true ? setArrival({ first, password }) : onEntered(first)
      }
    />
  );
}

interface IdentifyProps {
  readonly auth: AuthResource;
  readonly ended: User | undefined;
  readonly turnedAway: boolean;
  readonly onSignedIn: (first: SignedIn, password: string) => void;
}

function Identify({ auth, ended, turnedAway, onSignedIn }: IdentifyProps) {
  const words = useWords(sessionWords);
  const start = ended === undefined || ended.email !== '' ? 'password' : 'token';
  return (
    <>
      <Title order={1}>{ended === undefined ? words.title : words.ended}</Title>
      <Text c="dimmed" mt={4} mb="lg">
        {ended === undefined ? words.intro : words.endedText(ended.name)}
      </Text>
      {turnedAway && (
        <Alert color="red" variant="outline" role="alert" c="inherit" mb="md">
          {words.providerFailed}
        </Alert>
      )}
      <SignIn auth={auth} start={emptyCredentials(start, ended?.email)} onSignedIn={onSignedIn} />
      <ProviderButton auth={auth} elsewhere={ended !== undefined} />
    </>
  );
}

interface FirstPasswordProps {
  readonly auth: AuthResource;
  readonly first: SignedIn;
  /** The one-time password, as far as it was typed on this page. */
  readonly password: string;
  readonly onEntered: (next: SignedIn) => void;
  readonly onLeave: () => void;
}

/** What somebody with a one-time password has to do before anything else. */
function FirstPassword({ auth, first, password, onEntered, onLeave }: FirstPasswordProps) {
  const words = useWords(passwordWords);
  const [access] = useState(() => {
    const access = new Access(auth, first, () => {
      access.abandon();
      onLeave();
    });
    return access;
  });
  return (
    <>
      <Title order={1}>{words.firstTitle}</Title>
      <Text c="dimmed" mt={4} mb="lg">
        {words.firstIntro(access.user.name)}
      </Text>
      <PasswordForm
        email={access.user.email}
        oneTime={password}
        onSubmit={(old, fresh) => access.setPassword(old, fresh)}
        onDone={onEntered}
        onLeave={() => access.signOut()}
      />
    </>
  );
}
