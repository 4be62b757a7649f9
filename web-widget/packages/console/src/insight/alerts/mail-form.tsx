import { Button, Group, Select, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import type { AlertSettings } from '../../api/insight';
import { useApi } from '../../api/use-api';
import { useLanguage, useWords } from '../../language/language';
import { useTell } from '../../parts/failure/tell';
import { useLanguageName } from '../../parts/language-tag/language-tag';
import { Card } from '../../parts/page/page';
import { problemAt, refusalOf } from '../../parts/refusal/refusal';
import { alertsWords } from './alerts.words';

/** Sets who is told of alerts by mail; nobody where the address is empty. */
export function MailForm({ settings }: { readonly settings: AlertSettings }) {
  const words = useWords(alertsWords);
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  const { language } = useLanguage();
  const languageName = useLanguageName();
  const [address, setAddress] = useState(settings.notify ?? '');
  const [lang, setLang] = useState(settings.lang ?? language);
  const save = useMutation({
    mutationFn: () => api.insight.set({ notify: address.trim(), lang }),
    onSuccess: saved => {
      queries.setQueryData(['insight', 'settings'], saved);
      tell.done(words.saved);
    },
    onError: failure => {
      if (refusalOf(failure) === undefined) tell.failed(failure);
    },
  });
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Card>
      <form onSubmit={onSubmit} noValidate>
        <Title order={2} size="h5" mb="xs">
          {words.settings}
        </Title>
        {settings.sends !== true && settings.notify === undefined ? (
          <p>{words.noServer}</p>
        ) : (
          <Group align="flex-end" gap="sm">
            <TextInput
              type="email"
              label={words.address}
              description={words.addressHint}
              value={address}
              onChange={event => {
                save.reset();
                setAddress(event.currentTarget.value);
              }}
              error={problemAt('notify', refusalOf(save.error), words.refused)}
              w="min(22rem, 100%)"
            />
            <Select
              label={words.language}
              value={lang}
              onChange={chosen => setLang(chosen ?? language)}
              data={['en', 'zh'].map(value => ({ value, label: languageName(value) }))}
              allowDeselect={false}
              w="9rem"
            />
            <Button type="submit" loading={save.isPending}>
              {words.save}
            </Button>
          </Group>
        )}
      </form>
    </Card>
  );
}
