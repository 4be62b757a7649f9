import { Button, Group, Loader, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import type { Version } from '../../api/versions';
import { useApi } from '../../api/use-api';
import { useWords } from '../../language/language';
import { useTell } from '../../parts/failure/tell';
import { Counts } from '../difference/counts';
import { useKnowledgeChanged } from '../use-knowledge-changed';
import { versionsWords } from './versions.words';

interface Props {
  /** Nothing while the dialog is closed. */
  readonly version: Version | undefined;
  readonly newest: number;
  readonly onClose: () => void;
}

/** Asks before a version is restored, says what that would change, and takes a note. */
export function RestoreDialog({ version, newest, onClose }: Props) {
  const words = useWords(versionsWords);
  return (
    <Modal
      opened={version !== undefined}
      onClose={onClose}
      title={version === undefined ? '' : words.restoreTitle(version.number)}
      centered
      withCloseButton={false}
      size="30rem"
    >
      {version !== undefined && <Contents number={version.number} newest={newest} onClose={onClose} />}
    </Modal>
  );
}

interface ContentsProps {
  readonly number: number;
  readonly newest: number;
  readonly onClose: () => void;
}

function Contents({ number, newest, onClose }: ContentsProps) {
  const words = useWords(versionsWords);
  const [note, setNote] = useState('');
  const restore = useRestore(number, onClose);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    restore.mutate(note.trim());
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text size="sm">{words.restoreText(number)}</Text>
        <WouldChange number={number} newest={newest} />
        <TextInput
          label={words.note}
          description={words.noteHint}
          inputWrapperOrder={['label', 'input', 'description']}
          maxLength={500}
          value={note}
          onChange={event => setNote(event.currentTarget.value)}
          data-autofocus
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={restore.isPending}>
            {words.restore}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function WouldChange({ number, newest }: { readonly number: number; readonly newest: number }) {
  const words = useWords(versionsWords);
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['versions', 'difference', newest, number, 'counts'],
    queryFn: ({ signal }) => api.versions.difference(newest, number, { offset: 0, limit: 1 }, signal),
  });
  if (data === undefined) return <Loader size="xs" />;
  return data.changes.length === 0 ? (
    <Text size="sm">{words.restoreNothing}</Text>
  ) : (
    <Group gap="xs">
      <Text size="sm">{words.restoreChanges}</Text>
      <Counts {...data} />
    </Group>
  );
}

function useRestore(number: number, onDone: () => void) {
  const words = useWords(versionsWords);
  const api = useApi();
  const tell = useTell();
  const changed = useKnowledgeChanged();
  return useMutation({
    mutationFn: (note: string) => api.versions.restore(number, note),
    onSuccess: ({ published, version }) => {
      tell.done(published ? words.restored(version.number, number) : words.nothing);
      onDone();
      return changed();
    },
    onError: tell.failed,
  });
}
