import { Tabs } from '@mantine/core';
import { useState } from 'react';
import type { Entry, Revision } from '../../api/entries';
import { useLanguage, useWords } from '../../language/language';
import { useTell } from '../../parts/failure/tell';
import { UsagePanel } from '../../usage/usage-panel';
import { ConflictView, type Conflict } from './conflict/conflict-view';
import { editorWords } from './editor.words';
import { draftOf, type FieldErrors } from './entry-draft';
import { EntryForm } from './entry-form';
import { History } from './history/history';
import { historyWords } from './history/history.words';
import type { Opened } from './opened';
import { useEntryChanges } from './use-entry-changes';

interface Props {
  /** What the entry is, or what is known of a new one. */
  readonly beginning: Partial<Entry>;
  /** Nothing where the entry is new. */
  readonly revision?: Revision;
  readonly onDirty: (dirty: boolean) => void;
  readonly onOpen: (opened: Opened) => void;
  readonly onDone: () => void;
}

/** Writes one entry, shows what it was, and what to do where somebody else has written it meanwhile. */
export function EntryEditor({ beginning, revision: first, onDirty, onOpen, onDone }: Props) {
  const words = useWords(editorWords);
  const past = useWords(historyWords);
  const tell = useTell();
  const { language } = useLanguage();
  // The state that changes are made to is that of the opening, or what others wrote and the writer has seen.
  const [revision, setRevision] = useState(first);
  const [draft, setDraft] = useState(() => draftOf(beginning, language));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [conflict, setConflict] = useState<Conflict>();
  const [tab, setTab] = useState<string | null>('entry');
  const { save, remove } = useEntryChanges({ onDone, onObjections: setErrors, onConflict: setConflict });
  const write = (fresh: typeof draft) => {
    setDraft(fresh);
    setErrors({});
    onDirty(true);
  };
  const use = (entry: Entry) => {
    write(draftOf(entry, language));
    setTab('entry');
    tell.done(past.used);
  };
  const takeTheirs = () => {
    setConflict(undefined);
    if (conflict?.theirs == null) return onDone();
    setRevision(conflict.theirs);
    setDraft(draftOf(conflict.theirs.entry, language));
    onDirty(false);
  };
  if (conflict !== undefined)
    return (
      <ConflictView
        key={conflict.theirs?.version ?? 0}
        conflict={conflict}
        base={revision?.entry ?? conflict.theirs?.entry ?? conflict.mine}
        busy={save.isPending}
        onSave={(entry, since) => save.mutate({ entry, since })}
        onTheirs={takeTheirs}
      />
    );
  const form = (
    <EntryForm
      draft={draft}
      revision={revision}
      errors={errors}
      save={save}
      remove={remove}
      onWrite={write}
      onErrors={setErrors}
      onOpen={onOpen}
    />
  );
  if (revision === undefined) return form;
  return (
    <Tabs value={tab} onChange={setTab} keepMounted={false}>
      <Tabs.List mb="md" aria-label={words.tabsLabel}>
        <Tabs.Tab value="entry">{words.tabs.entry}</Tabs.Tab>
        <Tabs.Tab value="history">{words.tabs.history}</Tabs.Tab>
        <Tabs.Tab value="usage">{words.tabs.usage}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="entry">{form}</Tabs.Panel>
      <Tabs.Panel value="history">
        <History entry={revision.entry} onUse={use} />
      </Tabs.Panel>
      <Tabs.Panel value="usage">
        <UsagePanel id={revision.entry.id} lang={revision.entry.lang} />
      </Tabs.Panel>
    </Tabs>
  );
}
