import { Button, Checkbox, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Synonym } from '../api/rehearsal';
import { useApi } from '../api/use-api';
import { useLanguage, useWords } from '../language/language';
import { useTell } from '../parts/failure/tell';
import { useLanguageName } from '../parts/language-tag/language-tag';
import { linesOf } from './lines';
import { Preview } from './preview';
import { synonymsWords } from './synonyms.words';

interface Props {
  /** Absent for a new one. */
  readonly synonym: Synonym | undefined;
  readonly onDone: () => void;
}

/** Edits a rule of the company's own, or switches one that ships, and shows meanwhile what that changes. */
export function SynonymForm({ synonym, onDone }: Props) {
  const words = useWords(synonymsWords);
  const { language } = useLanguage();
  const nameOf = useLanguageName();
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  const [lang, setLang] = useState(synonym?.lang ?? language);
  const [typed, setTyped] = useState(synonym?.words.join('\n') ?? '');
  const [meaning, setMeaning] = useState(synonym?.meaning ?? '');
  const [on, setOn] = useState(synonym?.on ?? true);
  const edit = useMemo(
    () => ({ lang, words: linesOf(typed), meaning: meaning.trim(), on }),
    [lang, typed, meaning, on],
  );
  const done = async (told: string) => {
    await queries.invalidateQueries({ queryKey: ['synonyms'] });
    tell.done(told);
    onDone();
  };
  const save = useMutation({
    mutationFn: () =>
      synonym === undefined ? api.rehearsal.addSynonym(edit) : api.rehearsal.changeSynonym(synonym.id, edit),
    onSuccess: () => done(words.saved),
    onError: tell.failed,
  });
  const remove = useMutation({
    mutationFn: () => api.rehearsal.removeSynonym(synonym?.id ?? ''),
    onSuccess: () => done(words.removed),
    onError: tell.failed,
  });
  const fixed = synonym?.shipped === true;
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <NativeSelect
        label={words.language}
        value={lang}
        disabled={fixed}
        data={[
          { value: 'en', label: nameOf('en') },
          { value: 'zh', label: nameOf('zh') },
        ]}
        onChange={event => setLang(event.currentTarget.value)}
      />
      <Textarea
        mt="sm"
        label={words.words}
        description={words.wordsHint}
        autosize
        minRows={2}
        maxRows={8}
        disabled={fixed}
        value={typed}
        onChange={event => setTyped(event.currentTarget.value)}
      />
      <TextInput
        mt="sm"
        label={words.meaning}
        description={words.meaningHint}
        maxLength={60}
        disabled={fixed}
        value={meaning}
        onChange={event => setMeaning(event.currentTarget.value)}
      />
      <Checkbox mt="sm" label={words.inUse} checked={on} onChange={event => setOn(event.currentTarget.checked)} />
      <Group mt="md" justify="flex-end" gap="xs">
        {synonym !== undefined && !fixed && (
          <Button variant="subtle" color="red.9" loading={remove.isPending} onClick={() => remove.mutate()}>
            {words.remove}
          </Button>
        )}
        <Button variant="default" onClick={onDone}>
          {words.cancel}
        </Button>
        <Button type="submit" loading={save.isPending} disabled={edit.words.length === 0}>
          {words.save}
        </Button>
      </Group>
      {edit.words.length > 0 && <Preview edit={edit} id={synonym?.id} />}
    </form>
  );
}
