import { Button, Checkbox, Group, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { decisions, type DecisionKind } from '../api/conversations';
import { useApi } from '../api/use-api';
import { conversationsWords } from '../conversations/conversations.words';
import { useWords } from '../language/language';
import { useTell } from '../parts/failure/tell';
import type { Exchange } from './customer-view';
import { tryWords } from './try.words';

interface Props {
  readonly exchanges: readonly Exchange[];
  readonly onDone: () => void;
}

/** Keeps the conversation as a test whose last reply must be as it is, or as somebody says it should be. */
export function SaveTest({ exchanges, onDone }: Props) {
  const words = useWords(tryWords);
  const { decisions: names } = useWords(conversationsWords);
  const api = useApi();
  const queries = useQueryClient();
  const tell = useTell();
  const last = exchanges.at(-1)?.tried;
  const cited = last?.reply.citations[0];
  const [name, setName] = useState(exchanges[0]?.said.slice(0, 100) ?? '');
  const [outcome, setOutcome] = useState<DecisionKind>(last?.reply.decision ?? 'answer');
  const [withEntry, setWithEntry] = useState(true);
  const entries = cited !== undefined && withEntry && outcome === 'answer' ? [cited.id] : [];
  const save = useMutation({
    mutationFn: () =>
      api.rehearsal.addStory({
        name: name.trim(),
        lang: last?.lang ?? 'en',
        turns: exchanges.map(({ said, pressed }) => (pressed ? { press: said } : { say: said })),
        expect: { outcome, entries },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['stories'] });
      tell.done(words.saved);
      onDone();
    },
    onError: tell.failed,
  });
  return (
    <Modal opened onClose={onDone} title={words.saveTitle} centered>
      <form
        onSubmit={event => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <TextInput
          label={words.name}
          value={name}
          maxLength={120}
          required
          data-autofocus
          onChange={event => setName(event.currentTarget.value)}
        />
        <NativeSelect
          mt="sm"
          label={words.expects}
          value={outcome}
          data={decisions.map(value => ({ value, label: names[value] }))}
          onChange={event => setOutcome(event.currentTarget.value as DecisionKind)}
        />
        {cited !== undefined && outcome === 'answer' && (
          <Checkbox
            mt="sm"
            label={`${words.withEntry}: ${cited.title}`}
            checked={withEntry}
            onChange={event => setWithEntry(event.currentTarget.checked)}
          />
        )}
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={onDone}>
            {words.cancel}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
            {words.keep}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
