import { Button, Group, MultiSelect, Stack, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { StaffTeam } from '../api/staff';
import { useWords } from '../language/language';
import { Confirm } from '../parts/confirm/confirm';
import { Icon } from '../parts/icon/icon';
import { useIntentNames } from '../parts/intent/use-intent-names';
import { useLanguageName } from '../parts/language-tag/language-tag';
import { accountsWords } from './accounts.words';
import { useAccounts, useStaffChanges } from './use-staff';

interface Props {
  readonly team: StaffTeam;
  readonly onDone: () => void;
}

/** Writes one team, new or known. */
export function TeamForm({ team, onDone }: Props) {
  const words = useWords(accountsWords);
  const language = useLanguageName();
  const intents = useIntentNames();
  const { data: accounts = [] } = useAccounts();
  const { saveTeam, removeTeam } = useStaffChanges();
  const [draft, setDraft] = useState(team);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const change = (changes: Partial<StaffTeam>) => setDraft(before => ({ ...before, ...changes }));
  const nameless = draft.name.trim() === '';
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!nameless) saveTeam.mutate(draft, { onSuccess: onDone });
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <TextInput
          label={words.name}
          value={draft.name}
          onChange={event => change({ name: event.currentTarget.value })}
          error={tried && nameless ? words.noName : undefined}
          data-autofocus
        />
        <MultiSelect
          label={words.members}
          data={accounts.filter(each => each.active).map(each => ({ value: each.id, label: each.name }))}
          value={[...draft.members]}
          onChange={members => change({ members })}
          searchable
        />
        <MultiSelect
          label={words.intents}
          placeholder={draft.intents.length === 0 ? words.allIntents : ''}
          data={[...intents.options]}
          value={[...draft.intents]}
          onChange={changed => change({ intents: changed })}
          searchable
        />
        <MultiSelect
          label={words.languages}
          data={['zh', 'en'].map(value => ({ value, label: language(value) }))}
          value={[...draft.languages]}
          onChange={languages => change({ languages })}
        />
        <Group justify="space-between">
          {team.id === '' ? (
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
          <Button type="submit" loading={saveTeam.isPending}>
            {words.save}
          </Button>
        </Group>
      </Stack>
      <Confirm
        opened={asking}
        title={words.removeTitle}
        text={words.removeText(team.name)}
        yes={words.remove}
        no={words.cancel}
        busy={removeTeam.isPending}
        onYes={() => removeTeam.mutate(team.id, { onSuccess: onDone })}
        onNo={() => setAsking(false)}
      />
    </form>
  );
}
