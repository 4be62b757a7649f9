import { Button, Group, SegmentedControl, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import type { Canned } from '../api/canned';
import { useApi } from '../api/use-api';
import { useTeams } from '../desk/use-teams';
import { useWords } from '../language/language';
import { Confirm } from '../parts/confirm/confirm';
import { useTell } from '../parts/failure/tell';
import { Icon } from '../parts/icon/icon';
import { useLanguageName } from '../parts/language-tag/language-tag';
import { problemsOf, variables } from './canned-draft';
import styles from './canned.module.css';
import { cannedWords } from './canned.words';

interface Props {
  readonly canned: Canned;
  readonly onDone: () => void;
}

/** Writes one canned response, new or known. */
export function CannedForm({ canned, onDone }: Props) {
  const words = useWords(cannedWords);
  const language = useLanguageName();
  const { teams } = useTeams();
  const [draft, setDraft] = useState(canned);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const { save, remove } = useChanges(onDone);
  const problems = tried ? problemsOf(draft, words) : {};
  const change = (changes: Partial<Canned>) => setDraft(before => ({ ...before, ...changes }));
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problemsOf(draft, words)).length === 0) save.mutate(draft);
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <TextInput
          label={words.shortcut}
          description={words.shortcutHint}
          leftSection="/"
          value={draft.shortcut}
          onChange={event => change({ shortcut: event.currentTarget.value })}
          error={problems.shortcut}
          spellCheck={false}
          data-autofocus
        />
        <Textarea
          label={words.text}
          value={draft.text}
          onChange={event => change({ text: event.currentTarget.value })}
          error={problems.text}
          autosize
          minRows={4}
          maxRows={14}
        />
        <div className={styles['variables']}>
          {words.insert}:
          {variables.map(each => (
            <Button key={each} size="compact-xs" variant="default" onClick={() => change({ text: draft.text + each })}>
              {each}
            </Button>
          ))}
        </div>
        <Group gap="lg" align="end">
          <SegmentedControl
            aria-label={words.lang}
            value={draft.lang}
            onChange={lang => change({ lang })}
            data={['en', 'zh'].map(lang => ({ value: lang, label: language(lang) }))}
          />
          <Select
            aria-label={words.team}
            placeholder={words.everybody}
            data={teams.map(team => ({ value: team.id, label: team.name }))}
            value={draft.team ?? null}
            onChange={team => change({ team })}
            clearable
          />
        </Group>
        <Group justify="space-between" mt="xs">
          {canned.id === '' ? (
            <span />
          ) : (
            <Button
              variant="default"
              c="var(--fd-bad)"
              leftSection={<Icon name="bin" size={16} />}
              onClick={() => setAsking(true)}
            >
              {words.remove}
            </Button>
          )}
          <Button type="submit" loading={save.isPending}>
            {words.save}
          </Button>
        </Group>
      </Stack>
      <Confirm
        opened={asking}
        title={words.removeTitle}
        text={words.removeText(canned.shortcut)}
        yes={words.remove}
        no={words.cancel}
        busy={remove.isPending}
        onYes={() => remove.mutate(canned.id)}
        onNo={() => setAsking(false)}
      />
    </form>
  );
}

function useChanges(onDone: () => void) {
  const words = useWords(cannedWords);
  const api = useApi();
  const queries = useQueryClient();
  const tell = useTell();
  const done = (sentence: string) => async () => {
    await queries.invalidateQueries({ queryKey: ['canned'] });
    tell.done(sentence);
    onDone();
  };
  const save = useMutation({
    mutationFn: (canned: Canned) => api.canned.save(canned),
    onSuccess: done(words.saved),
    onError: tell.failed,
  });
  const remove = useMutation({
    mutationFn: (id: string) => api.canned.remove(id),
    onSuccess: done(words.removed),
    onError: tell.failed,
  });
  return { save, remove };
}
