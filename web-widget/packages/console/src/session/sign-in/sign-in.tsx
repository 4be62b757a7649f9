import { Alert, Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { AuthResource, SignedIn } from '../../api/auth';
import { ApiFailure } from '../../api/http';
import { useWords } from '../../language/language';
import { Brand } from '../../shell/brand/brand';
import { ColourSwitch } from '../../shell/switches/colour-switch';
import { LanguageSwitch } from '../../shell/switches/language-switch';
import { keptSession } from '../kept-session';
import { sessionWords } from '../session.words';
import { PasswordFields, TokenField } from './fields';
import styles from './sign-in.module.css';

type Words = (typeof sessionWords)['en'];

interface Props {
  readonly auth: AuthResource;
  /** Whether the server has just refused the token of a running session. */
  readonly ended: boolean;
  readonly onSignedIn: (first: SignedIn) => void;
}

/** What was typed; the first sign-in of an installation knows its token only. */
export type Credentials =
  | { readonly by: 'password'; readonly email: string; readonly password: string }
  | { readonly by: 'token'; readonly token: string };

type Mishap = { readonly kind: 'empty' } | { readonly kind: 'status'; readonly status: number };

/** Asks who it is and lets in whom the server accepts. */
export function SignIn({ auth, ended, onSignedIn }: Props) {
  const words = useWords(sessionWords);
  const [typed, setTyped] = useState<Credentials>({ by: 'password', email: '', password: '' });
  const [mishap, setMishap] = useState<Mishap>();
  const [trying, setTrying] = useState(false);
  const change = (next: Credentials) => {
    setTyped(next);
    setMishap(undefined);
  };
  const submit = async () => {
    if (isEmpty(typed)) return setMishap({ kind: 'empty' });
    setTrying(true);
    try {
      onSignedIn(await signIn(auth, typed));
    } catch (e) {
      if (!(e instanceof ApiFailure)) throw e;
      setMishap({ kind: 'status', status: e.status });
      setTrying(false);
    }
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void submit();
  };
  const error = mishap && sentence(mishap, typed.by, words);
  const byToken = typed.by === 'token';
  return (
    <main className={styles['page']}>
      <div className={styles['switches']}>
        <LanguageSwitch />
        <ColourSwitch />
      </div>
      <form className={styles['card']} onSubmit={onSubmit} noValidate>
        <Brand className={styles['brand']} />
        <Title order={1}>{words.title}</Title>
        <Text c="dimmed" mt={4} mb="lg">
          {words.intro}
        </Text>
        <Stack gap="md">
          {ended && mishap === undefined && (
            <Alert color="yellow" variant="outline" role="status">
              {words.ended}
            </Alert>
          )}
          {typed.by === 'token' ? (
            <TokenField typed={typed} error={error} onChange={change} />
          ) : (
            <PasswordFields typed={typed} error={error} onChange={change} />
          )}
          <Button type="submit" loading={trying} fullWidth>
            {words.signIn}
          </Button>
          <Anchor component="button" type="button" size="sm" c="dimmed" onClick={() => change(empty(!byToken))}>
            {byToken ? words.withPassword : words.withToken}
          </Anchor>
        </Stack>
      </form>
    </main>
  );
}

const empty = (byToken: boolean): Credentials =>
  byToken ? { by: 'token', token: '' } : { by: 'password', email: '', password: '' };

const isEmpty = (typed: Credentials) =>
  typed.by === 'token' ? typed.token.trim() === '' : typed.email.trim() === '' || typed.password === '';

async function signIn(auth: AuthResource, typed: Credentials): Promise<SignedIn> {
  if (typed.by === 'token') {
    const token = typed.token.trim();
    const first = await auth.withInstallationToken(token);
    keptSession.byInstallation(token);
    return first;
  }
  const first = await auth.signIn(typed.email.trim(), typed.password);
  keptSession.byPassword();
  return first;
}

function sentence(mishap: Mishap, by: Credentials['by'], words: Words): string {
  if (mishap.kind === 'empty') return by === 'token' ? words.emptyToken : words.emptyPassword;
  const { status } = mishap;
  if (status === 400 || status === 401 || status === 403)
    return by === 'token' ? words.wrongToken : words.wrongPassword;
  if (status === 429) return words.tooOften;
  return status === 0 ? words.unreachable : words.failed(status);
}
