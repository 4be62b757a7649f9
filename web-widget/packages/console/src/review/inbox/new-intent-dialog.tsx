import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { IntentDraft } from '../../api/review';
import { useWords } from '../../language/language';
import { reviewWords } from '../review.words';

interface Props {
  readonly onAdd: (intent: IntentDraft) => Promise<void>;
  readonly onClose: () => void;
}

const empty: IntentDraft = { intent: '', title_en: '', title_zh: '', definition_en: '', definition_zh: '' };

/** Adds an intent with its title and definition in both languages, and gives it to the words. */
export function NewIntentDialog({ onAdd, onClose }: Props) {
  const words = useWords(reviewWords);
  const [intent, setIntent] = useState(empty);
  const [busy, setBusy] = useState(false);
  const isWhole = Object.values(intent).every(value => (value as string).trim() !== '');
  const field = (name: keyof IntentDraft) => ({
    value: intent[name],
    required: true,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget;
      setIntent(before => ({ ...before, [name]: value }));
    },
  });
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    onAdd(intent).then(onClose, () => setBusy(false));
  };
  return (
    <Modal opened onClose={onClose} title={words.newIntent} closeButtonProps={{ 'aria-label': words.close }}>
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          <TextInput
            label={words.intentCode}
            description={words.intentCodeHint}
            maxLength={64}
            {...field('intent')}
            data-autofocus
          />
          <TextInput label={words.titleEn} maxLength={80} {...field('title_en')} />
          <TextInput label={words.titleZh} maxLength={80} {...field('title_zh')} />
          <Textarea label={words.definitionEn} maxLength={500} autosize {...field('definition_en')} />
          <Textarea label={words.definitionZh} maxLength={500} autosize {...field('definition_zh')} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
            <Button type="submit" loading={busy} disabled={!isWhole}>
              {words.addIntent}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
