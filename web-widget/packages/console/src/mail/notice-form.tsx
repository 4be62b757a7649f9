import { Button, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import type { MailNotice, MailState } from '../api/mail';
import { useApi } from '../api/use-api';
import { useLanguage, useWords } from '../language/language';
import { useTell } from '../parts/failure/tell';
import { useLanguageName } from '../parts/language-tag/language-tag';
import { problemAt, refusalOf } from '../parts/refusal/refusal';
import styles from './mail.module.css';
import { mailWords } from './mail.words';

/** Sets who is told of left messages; an empty address means nobody, which also goes without a mail server. */
export function NoticeForm({ state }: { readonly state: MailState }) {
  const words = useWords(mailWords);
  const { language } = useLanguage();
  const languageName = useLanguageName();
  const [address, setAddress] = useState(state.notify ?? '');
  const [lang, setLang] = useState(state.lang ?? language);
  const save = useSave();
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate({ notify: address.trim(), lang });
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md" align="start">
        <h2 className={styles['title']}>{words.notice}</h2>
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
          disabled={!state.sends && state.notify === undefined}
          w="min(24rem, 100%)"
        />
        <div>
          <p className={styles['label']}>{words.lang}</p>
          <SegmentedControl
            size="xs"
            aria-label={words.lang}
            value={lang}
            onChange={setLang}
            data={['en', 'zh'].map(value => ({ value, label: languageName(value) }))}
          />
        </div>
        {(state.sends || state.notify !== undefined) && (
          <Button type="submit" loading={save.isPending}>
            {words.save}
          </Button>
        )}
      </Stack>
    </form>
  );
}

function useSave() {
  const words = useWords(mailWords);
  const api = useApi();
  const queries = useQueryClient();
  const tell = useTell();
  return useMutation({
    mutationFn: (notice: MailNotice) => api.mail.save(notice),
    onSuccess: state => {
      queries.setQueryData(['mail'], state);
      tell.done(state.notify === undefined ? words.nobody : words.saved);
    },
    onError: failure => {
      if (refusalOf(failure) === undefined) tell.failed(failure);
    },
  });
}
