import { Group, Select, TagsInput, TextInput, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../language/language';
import { useIntentNames } from '../../parts/intent/use-intent-names';
import { useLanguageName } from '../../parts/language-tag/language-tag';
import type { EntryDraft, FieldErrors } from './entry-draft';
import { editorWords } from './editor.words';

interface Props {
  readonly draft: EntryDraft;
  readonly errors: FieldErrors;
  /** Id and language are given once and for all. */
  readonly isNew: boolean;
  /** What helps to write further phrasings. */
  readonly beneathSimilar?: ReactNode;
  readonly onChange: (changes: Partial<EntryDraft>) => void;
}

/** The fields of an entry. */
export function EntryFields({ draft, errors, isNew, beneathSimilar, onChange }: Props) {
  const words = useWords(editorWords);
  const { options } = useIntentNames();
  return (
    <>
      <Identity draft={draft} errors={errors} isNew={isNew} onChange={onChange} />
      <Textarea
        label={words.question}
        value={draft.question}
        error={errors.question}
        onChange={event => onChange({ question: event.currentTarget.value })}
        autosize
        minRows={1}
        withAsterisk
        data-autofocus={!isNew}
      />
      <Textarea
        label={words.answer}
        description={words.answerHint}
        value={draft.answer}
        error={errors.answer}
        onChange={event => onChange({ answer: event.currentTarget.value })}
        autosize
        minRows={4}
        maxRows={14}
        withAsterisk
      />
      <Textarea
        label={words.similar}
        description={words.similarHint}
        value={draft.similar}
        error={errors.similar}
        onChange={event => onChange({ similar: event.currentTarget.value })}
        autosize
        minRows={4}
        maxRows={12}
      />
      {beneathSimilar}
      <Select
        label={words.category}
        description={words.categoryHint}
        data={options}
        value={draft.category === '' ? null : draft.category}
        error={errors.category}
        onChange={value => onChange({ category: value ?? '' })}
        nothingFoundMessage={words.noCategory}
        searchable
        clearable
      />
      <TagsInput
        label={words.tags}
        description={words.tagsHint}
        value={[...draft.tags]}
        error={errors.tags}
        onChange={tags => onChange({ tags })}
        splitChars={[',', '，', '|']}
      />
      <Group grow align="flex-start">
        <TextInput
          type="date"
          label={words.validFrom}
          value={draft.validFrom}
          error={errors.validFrom}
          onChange={event => onChange({ validFrom: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={words.validTo}
          value={draft.validTo}
          error={errors.validTo}
          onChange={event => onChange({ validTo: event.currentTarget.value })}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput
          label={words.owner}
          value={draft.owner}
          error={errors.owner}
          onChange={event => onChange({ owner: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={words.reviewBy}
          value={draft.reviewBy}
          error={errors.reviewBy}
          onChange={event => onChange({ reviewBy: event.currentTarget.value })}
        />
      </Group>
    </>
  );
}

function Identity({ draft, errors, isNew, onChange }: Props) {
  const words = useWords(editorWords);
  const language = useLanguageName();
  return (
    <Group grow align="flex-start" preventGrowOverflow={false} wrap="nowrap">
      <TextInput
        label={words.id}
        description={isNew ? words.idHint : undefined}
        value={draft.id}
        error={errors.id}
        onChange={event => onChange({ id: event.currentTarget.value })}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        readOnly={!isNew}
        variant={isNew ? 'default' : 'filled'}
        withAsterisk={isNew}
        spellCheck={false}
      />
      <Select
        label={words.lang}
        data={['en', 'zh'].map(value => ({ value, label: language(value) }))}
        value={draft.lang}
        error={errors.lang}
        onChange={value => value !== null && onChange({ lang: value })}
        allowDeselect={false}
        readOnly={!isNew}
        variant={isNew ? 'default' : 'filled'}
        rightSection={isNew ? undefined : <span />}
        maw="9rem"
      />
    </Group>
  );
}
