import { Button, Divider, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { providerAddress, type AuthResource, type Provider } from '../../api/auth';
import { ApiFailure } from '../../api/http';
import { useWords } from '../../language/language';
import { keptSession } from '../kept-session';
import { mayPass } from '../mishap';
import { sessionWords } from '../session.words';

/** Milliseconds after which a server that did not answer is asked again. */
const patience = 5_000;

interface Props {
  readonly auth: AuthResource;
  /** In another tab, where this page holds something that must not be lost. */
  readonly elsewhere: boolean;
}

/** Leads to the company's identity provider, where there is one. */
export function ProviderButton({ auth, elsewhere }: Props) {
  const words = useWords(sessionWords);
  const provider = useProvider(auth);
  if (provider?.available !== true) return null;
  const name = provider.name?.trim() ?? '';
  return (
    <>
      <Divider label={words.or} my="md" />
      <Button
        component="a"
        href={providerAddress}
        target={elsewhere ? '_blank' : '_self'}
        variant="default"
        fullWidth
        // It comes back with a cookie, which the page then tries.
        onClick={() => keptSession.byCookie()}
      >
        {words.withProvider(name === '' ? words.singleSignOn : name)}
      </Button>
      {elsewhere && (
        <Text size="xs" c="dimmed" mt={6}>
          {words.elsewhere}
        </Text>
      )}
    </>
  );
}

/** The identity provider, asked for until the server answers. */
function useProvider(auth: AuthResource): Provider | undefined {
  const [provider, setProvider] = useState<Provider>();
  useEffect(() => {
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () =>
      auth.provider(leaving.signal).then(setProvider, (failure: unknown) => {
        if (leaving.signal.aborted) return;
        if (mayPass(failure)) timer = setTimeout(() => void ask(), patience);
        else if (!(failure instanceof ApiFailure)) throw failure;
      });
    void ask();
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [auth]);
  return provider;
}
