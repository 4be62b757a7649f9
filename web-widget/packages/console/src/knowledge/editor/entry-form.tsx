import { Button, Group, Stack } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { Revision } from '../../api/entries';
import { useWords } from '../../language/language';
import { Confirm } from '../../parts/confirm/confirm';
import { Icon } from '../../parts/icon/icon';
import { editorWords } from './editor.words';
import { entryOf, missingIn, scriptOf, type EntryDraft, type FieldErrors } from './entry-draft';
import { EntryFields } from './entry-fields';
import type { Opened } from './opened';
import { Paraphrases } from './paraphrases/paraphrases';
import type { useEntryChanges } from './use-entry-changes';
import { Variant } from './variant/variant';

type Changes = ReturnType<typeof useEntryChanges>;

interface Props extends Changes {
  readonly draft: EntryDraft;
  /** Nothing where the entry is new. */
  readonly revision: Revision | undefined;
  readonly errors: FieldErrors;
  readonly onWrite: (draft: EntryDraft) => void;
  readonly onErrors: (errors: FieldErrors) => void;
  readonly onOpen: (opened: Opened) => void;
}

/** The fields of one entry, and what can be done with it. */
export function EntryForm({ draft, revision, errors, save, remove, onWrite, onErrors, onOpen }: Props) {
  const words = useWords(editorWords);
  const isNew = revision === undefined;
  const [languageChosen, setLanguageChosen] = useState(!isNew || draft.id !== '');
  const change = (changes: Partial<EntryDraft>) => {
    const written = languageChosen ? undefined : scriptOf(changes.question ?? '');
    setLanguageChosen(languageChosen || changes.lang !== undefined);
    onWrite({ ...draft, ...(written && { lang: written }), ...changes });
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const missing = missingIn(draft, words.required);
    onErrors(missing);
    if (Object.keys(missing).length === 0) save.mutate({ entry: entryOf(draft), since: revision?.version ?? 0 });
  };
  const add = (phrasings: readonly string[]) =>
    change({ similar: [draft.similar.trimEnd(), ...phrasings].filter(text => text !== '').join('\n') });
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        {revision !== undefined && <Variant revision={revision} onOpen={onOpen} />}
        <EntryFields
          draft={draft}
          errors={errors}
          isNew={isNew}
          beneathSimilar={revision !== undefined && <Paraphrases entry={revision.entry} onAdd={add} />}
          onChange={change}
        />
        <Group justify="space-between" gap="xs" mt="xs">
          {revision === undefined ? <span /> : <RemoveButton revision={revision} remove={remove} />}
          <Button type="submit" loading={save.isPending}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface RemoveProps {
  readonly revision: Revision;
  readonly remove: Changes['remove'];
}

function RemoveButton({ revision: { entry, version }, remove }: RemoveProps) {
  const words = useWords(editorWords);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon name="bin" size={16} />}
        onClick={() => setAsking(true)}
        c="var(--fd-bad)"
      >
        {words.remove}
      </Button>
      <Confirm
        opened={asking}
        title={words.removeTitle}
        text={words.removeText(entry.question)}
        yes={words.remove}
        no={words.cancel}
        busy={remove.isPending}
        onYes={() => remove.mutate({ entry, since: version })}
        onNo={() => setAsking(false)}
      />
    </>
  );
}
