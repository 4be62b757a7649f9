import { Button, Group, Modal, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { EntryDraft } from '../../api/review';
import { useWords } from '../../language/language';
import { useIntentNames } from '../../parts/intent/use-intent-names';
import { reviewWords } from '../review.words';

interface Props {
  readonly question: string;
  readonly answer?: string;
  readonly category?: string;
  readonly onOpen: (entry: EntryDraft) => Promise<void>;
  readonly onClose: () => void;
}

/** Writes an entry that goes into a draft, where it is checked, replayed and published. */
export function NewEntryDialog({ question: asked, answer: given = '', category: known, onOpen, onClose }: Props) {
  const words = useWords(reviewWords);
  const { options } = useIntentNames();
  const [question, setQuestion] = useState(asked);
  const [answer, setAnswer] = useState(given);
  const [category, setCategory] = useState<string | null>(known ?? null);
  const [busy, setBusy] = useState(false);
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    onOpen({ question, answer, ...(category === null ? {} : { category }) }).then(onClose, () => setBusy(false));
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={words.newEntry} closeButtonProps={{ 'aria-label': words.close }}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <TextInput
            label={words.question}
            value={question}
            maxLength={300}
            required
            onChange={event => setQuestion(event.currentTarget.value)}
          />
          <Textarea
            label={words.answer}
            value={answer}
            maxLength={8000}
            required
            autosize
            minRows={4}
            maxRows={14}
            data-autofocus
            onChange={event => setAnswer(event.currentTarget.value)}
          />
          <Select
            label={words.category}
            data={options.filter(({ value }) => value !== 'oos')}
            value={category}
            onChange={setCategory}
            nothingFoundMessage={words.nothingFound}
            searchable
            clearable
          />
          <Text size="sm" c="dimmed">
            {words.draftHint}
          </Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
            <Button type="submit" loading={busy} disabled={question.trim() === '' || answer.trim() === ''}>
              {words.openDraft}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
