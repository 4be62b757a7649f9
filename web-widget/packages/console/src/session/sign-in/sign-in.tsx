import { Alert, Button, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useId, useState, type SubmitEvent } from 'react';
import { Api } from '../../api/api';
import { ApiFailure, Http } from '../../api/http';
import { useWords } from '../../language/language';
import { Brand } from '../../shell/brand/brand';
import { ColourSwitch } from '../../shell/switches/colour-switch';
import { LanguageSwitch } from '../../shell/switches/language-switch';
import { sessionWords } from '../session.words';
import styles from './sign-in.module.css';

interface Props {
  /** Whether the server has just refused the token of a running session. */
  readonly ended: boolean;
  readonly onToken: (token: string) => void;
}

type Mishap = { readonly kind: 'empty' } | { readonly kind: 'status'; readonly status: number };

/** Asks for the admin token and tries it before it lets anyone in. */
export function SignIn({ ended, onToken }: Props) {
  const words = useWords(sessionWords);
  const form = useId();
  const [token, setToken] = useState('');
  const [mishap, setMishap] = useState<Mishap>();
  const [trying, setTrying] = useState(false);
  const submit = async () => {
    const typed = token.trim();
    if (typed === '') return setMishap({ kind: 'empty' });
    setTrying(true);
    const refusal = await refusalOf(typed);
    setTrying(false);
    if (refusal === undefined) onToken(typed);
    else setMishap({ kind: 'status', status: refusal });
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void submit();
  };
  return (
    <main className={styles['page']}>
      <div className={styles['switches']}>
        <LanguageSwitch />
        <ColourSwitch />
      </div>
      <form id={form} className={styles['card']} onSubmit={onSubmit} noValidate>
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
          <PasswordInput
            label={words.token}
            description={words.where}
            value={token}
            onChange={event => setToken(event.currentTarget.value)}
            error={mishap && sentence(mishap, words)}
            errorProps={{ role: 'alert', mb: 6 }}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            visibilityToggleButtonProps={{ 'aria-label': words.reveal, tabIndex: 0 }}
            autoComplete="current-password"
            spellCheck={false}
            autoFocus
          />
          <Button type="submit" loading={trying} fullWidth>
            {words.signIn}
          </Button>
        </Stack>
      </form>
    </main>
  );
}

function sentence(mishap: Mishap, words: (typeof sessionWords)['en']): string {
  if (mishap.kind === 'empty') return words.empty;
  if (mishap.status === 401 || mishap.status === 403) return words.wrong;
  return mishap.status === 0 ? words.unreachable : words.failed(mishap.status);
}

/** The status with which the server refuses the token, or nothing where it takes it. */
async function refusalOf(token: string): Promise<number | undefined> {
  // A header holds no other characters, so no such token was ever given out.
  if (!/^[\x21-\x7e]+$/.test(token)) return 401;
  try {
    await new Api(new Http({ token })).status.read();
    return undefined;
  } catch (e) {
    return e instanceof ApiFailure ? e.status : 0;
  }
}
