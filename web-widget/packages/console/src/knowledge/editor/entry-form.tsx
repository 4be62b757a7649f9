import { Button, Group, Stack } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { FaqEntry } from '../../api/faq';
import { useLanguage, useWords } from '../../language/language';
import { Confirm } from '../../parts/confirm/confirm';
import { Icon } from '../../parts/icon/icon';
import { draftOf, entryOf, missingIn, scriptOf, type Draft, type FieldErrors } from './draft';
import { editorWords } from './editor.words';
import { EntryFields } from './entry-fields';
import { useEntryChanges } from './use-entry-changes';

interface Props {
  /** Nothing where a new entry is written. */
  readonly entry: FaqEntry | undefined;
  readonly onDirty: (dirty: boolean) => void;
  readonly onDone: () => void;
}

/** Writes one entry, new or known. */
export function EntryForm({ entry, onDirty, onDone }: Props) {
  const words = useWords(editorWords);
  const { language } = useLanguage();
  const [draft, setDraft] = useState(() => draftOf(entry, language));
  const [languageChosen, setLanguageChosen] = useState(entry !== undefined);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [asking, setAsking] = useState(false);
  const { save, remove } = useEntryChanges(onDone, setErrors);
  const change = (changes: Partial<Draft>) => {
    const written = languageChosen ? undefined : scriptOf(changes.question ?? '');
    setLanguageChosen(languageChosen || changes.lang !== undefined);
    setDraft(before => ({ ...before, ...(written && { lang: written }), ...changes }));
    setErrors({});
    onDirty(true);
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const missing = missingIn(draft, words.required);
    setErrors(missing);
    if (Object.keys(missing).length === 0) save.mutate(entryOf(draft));
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <EntryFields draft={draft} errors={errors} isNew={entry === undefined} onChange={change} />
        <Group justify="space-between" gap="xs" mt="xs">
          {entry === undefined ? (
            <span />
          ) : (
            <Button
              variant="default"
              leftSection={<Icon name="bin" size={16} />}
              onClick={() => setAsking(true)}
              c="var(--fd-bad)"
            >
              {words.remove}
            </Button>
          )}
          <Button type="submit" loading={save.isPending}>
            {words.save}
          </Button>
        </Group>
      </Stack>
      {entry !== undefined && (
        <Confirm
          opened={asking}
          title={words.removeTitle}
          text={words.removeText(entry.question)}
          yes={words.remove}
          no={words.cancel}
          busy={remove.isPending}
          onYes={() => remove.mutate(entry)}
          onNo={() => setAsking(false)}
        />
      )}
    </form>
  );
}
