import { Button, Group, Modal, Select, Stack, Textarea } from '@mantine/core';
import type { Card } from '@frontdesk/protocol';
import { useState, type SubmitEvent } from 'react';
import { deskWords } from '../../desk/desk.words';
import { PresenceDot } from '../../desk/presence/presence-dot';
import { useAgent, useDesk, useMe } from '../../desk/use-desk';
import { useTeams } from '../../desk/use-teams';
import { useWords } from '../../language/language';
import styles from './dialogs.module.css';
import { dialogsWords } from './dialogs.words';

interface Props {
  readonly id: string;
  readonly card: Card | undefined;
  readonly onClose: () => void;
}

const presenceOrder = { online: 0, away: 1, offline: 2 } as const;

/** Gives the conversation to a colleague or a team, with a word about it. */
export function TransferDialog({ id, card, onClose }: Props) {
  const words = useWords(dialogsWords);
  const { presence } = useWords(deskWords);
  const agent = useAgent();
  const [to, setTo] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const { agents, teams } = useReceivers(card);
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const [kind, receiver] = to?.split(/:(.*)/) ?? [];
    if (receiver === undefined) return setMissing(true);
    const said = note.trim() === '' ? {} : { note: note.trim() };
    const whom = kind === 'team' ? { team: receiver } : { agent: receiver };
    agent.do({ type: 'transfer', conversation: id, ...whom, ...said });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={words.transfer} closeButtonProps={{ 'aria-label': words.closeDialog }}>
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          <Select
            label={words.to}
            data={[
              { group: words.agents, items: agents.map(each => ({ value: `agent:${each.id}`, label: each.name })) },
              { group: words.teams, items: teams.map(each => ({ value: `team:${each.id}`, label: each.name })) },
            ]}
            value={to}
            onChange={value => {
              setTo(value);
              setMissing(false);
            }}
            error={missing ? words.chooseOne : undefined}
            nothingFoundMessage={words.nobody}
            renderOption={({ option }) => {
              const found = agents.find(each => `agent:${each.id}` === option.value);
              return (
                <span className={styles['option']}>
                  {found !== undefined && <PresenceDot presence={found.presence} />}
                  {option.label}
                  {found !== undefined && (
                    <span className={styles['load']}>
                      {presence[found.presence]} · {found.load}/{found.capacity}
                    </span>
                  )}
                </span>
              );
            }}
            searchable
            data-autofocus
          />
          <Textarea
            label={words.note}
            placeholder={words.noteHint}
            value={note}
            onChange={event => setNote(event.currentTarget.value)}
            autosize
            minRows={2}
            maxRows={6}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
            <Button type="submit">{words.doTransfer}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Everybody else, those who are there first; the live roster knows better than the fetched one. */
function useReceivers(card: Card | undefined) {
  const me = useMe();
  const live = useDesk(({ state }) => state.roster);
  const { agents: fetched, teams } = useTeams();
  const agents = (live.length > 0 ? live : fetched)
    .filter(each => each.id !== me?.id && each.id !== card?.agent?.id)
    .toSorted((a, b) => presenceOrder[a.presence] - presenceOrder[b.presence] || a.name.localeCompare(b.name));
  return { agents, teams };
}
