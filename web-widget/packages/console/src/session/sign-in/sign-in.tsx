import { Alert, Anchor, Button, Stack } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { AuthResource, SignedIn } from '../../api/auth';
import { ApiFailure } from '../../api/http';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { keptSession } from '../kept-session';
import { mishapOf, type Mishap } from '../mishap';
import { sessionWords } from '../session.words';
import { useMishap } from '../use-mishap';
import { emptyCredentials, isEmpty, type Credentials } from './credentials';
import { PasswordFields, TokenField } from './fields';

type Words = (typeof sessionWords)['en'];

interface Props {
  readonly auth: AuthResource;
  /** What is known of whoever signs in. */
  readonly start: Credentials;
  /** With the password that was typed, which may be a one-time one. */
  readonly onSignedIn: (first: SignedIn, password: string) => void;
}

/** Asks who it is and lets in whom the server accepts. */
export function SignIn({ auth, start, onSignedIn }: Props) {
  const words = useWords(sessionWords);
  const { span } = useFormat();
  const [typed, setTyped] = useState(start);
  const { mishap, sentence, left, setMishap } = useMishap();
  const [trying, setTrying] = useState(false);
  const change = (next: Credentials) => {
    setTyped(next);
    if (mishap?.kind !== 'wait') setMishap(undefined);
  };
  const submit = async () => {
    if (isEmpty(typed)) return setMishap({ kind: 'empty' });
    setTrying(true);
    try {
      const first = await signIn(auth, typed);
      onSignedIn(first, typed.by === 'password' ? typed.password : '');
    } catch (e) {
      if (!(e instanceof ApiFailure)) throw e;
      setMishap(mishapOf(e));
    } finally {
      setTrying(false);
    }
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (left === 0 && !trying) void submit();
  };
  const error = mishap && objection(mishap, typed.by, words);
  const byToken = typed.by === 'token';
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        {sentence !== undefined && (
          <Alert color="red" variant="outline" role="alert" c="inherit">
            {sentence}
          </Alert>
        )}
        {typed.by === 'token' ? (
          <TokenField typed={typed} error={error} onChange={change} />
        ) : (
          <PasswordFields typed={typed} error={error} onChange={change} />
        )}
        <Button type="submit" loading={trying} disabled={left > 0} fullWidth>
          {left > 0 ? words.signInLater(span(left)) : words.signIn}
        </Button>
        <Anchor
          component="button"
          type="button"
          size="sm"
          c="dimmed"
          onClick={() => change(emptyCredentials(byToken ? 'password' : 'token'))}
        >
          {byToken ? words.withPassword : words.withToken}
        </Anchor>
      </Stack>
    </form>
  );
}

async function signIn(auth: AuthResource, typed: Credentials): Promise<SignedIn> {
  if (typed.by === 'token') {
    const token = typed.token.trim();
    const first = await auth.withInstallationToken(token);
    keptSession.byInstallation(token);
    return first;
  }
  const first = await auth.signIn(typed.email.trim(), typed.password);
  keptSession.byCookie();
  return first;
}

/** What is wrong with the typed words themselves. */
function objection({ kind }: Mishap, by: Credentials['by'], words: Words): string | undefined {
  if (kind === 'empty') return by === 'token' ? words.emptyToken : words.emptyPassword;
  if (kind === 'refused') return by === 'token' ? words.wrongToken : words.wrongPassword;
  return undefined;
}
