import { Button, Group, MultiSelect, NumberInput, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { ApiFailure } from '../api/http';
import { roles, type Account } from '../api/staff';
import { useWords } from '../language/language';
import { useLanguageName } from '../parts/language-tag/language-tag';
import { problemsOf, refusalOf } from './account-draft';
import { accountsWords } from './accounts.words';
import type { Given } from './first-password';
import { PasswordState } from './password-state';
import { useStaffChanges, useStaffTeams } from './use-staff';

interface Props {
  readonly account: Account;
  /** With the password to hand on, where the server made one. */
  readonly onDone: (given: Given | undefined) => void;
}

/** Writes one account, new or known. */
export function UserForm({ account, onDone }: Props) {
  const words = useWords(accountsWords);
  const language = useLanguageName();
  const { data: teams = [] } = useStaffTeams();
  const { saveAccount, joinTeams } = useStaffChanges();
  const [draft, setDraft] = useState(account);
  const [tried, setTried] = useState(false);
  const { error: failure } = saveAccount;
  const refusal = failure instanceof ApiFailure ? refusalOf(failure, words) : {};
  const problems = { ...refusal, ...(tried ? problemsOf(draft, words) : {}) };
  const change = (changes: Partial<Account>) => {
    saveAccount.reset();
    setDraft(before => ({ ...before, ...changes }));
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problemsOf(draft, words)).length > 0) return;
    const { name, email, teams: wanted } = { ...draft, name: draft.name.trim(), email: draft.email.trim() };
    saveAccount.mutate(
      { ...draft, name, email },
      {
        onSuccess: ({ id, invitation }) => {
          if (wanted !== account.teams) joinTeams.mutate({ id, teams: wanted });
          onDone(invitation && { name, email, invitation });
        },
      },
    );
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <TextInput
          label={words.name}
          value={draft.name}
          onChange={event => change({ name: event.currentTarget.value })}
          error={problems.name}
          data-autofocus
        />
        <TextInput
          label={words.email}
          type="email"
          value={draft.email}
          onChange={event => change({ email: event.currentTarget.value })}
          error={problems.email}
        />
        <Select
          label={words.role}
          description={words.roleHints[draft.role]}
          data={roles.map(value => ({ value, label: words.roles[value] }))}
          value={draft.role}
          onChange={role => role !== null && change({ role })}
          allowDeselect={false}
        />
        <MultiSelect
          label={words.languages}
          data={['zh', 'en'].map(value => ({ value, label: language(value) }))}
          value={[...draft.languages]}
          onChange={languages => change({ languages })}
        />
        <NumberInput
          label={words.capacity}
          min={1}
          max={50}
          value={draft.capacity}
          onChange={value => change({ capacity: Number(value) })}
          error={problems.capacity}
        />
        <MultiSelect
          label={words.memberOf}
          data={teams.map(team => ({ value: team.id, label: team.name }))}
          value={[...draft.teams]}
          onChange={changed => change({ teams: changed })}
        />
        <Switch
          label={words.mayUse}
          description={words.mayUseHint}
          checked={draft.active}
          onChange={event => change({ active: event.currentTarget.checked })}
        />
        {account.id !== '' && <PasswordState account={account} onInvited={onDone} />}
        <Group justify="flex-end">
          <Button type="submit" loading={saveAccount.isPending}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
