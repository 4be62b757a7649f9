import { NativeSelect } from '@mantine/core';
import { useWords } from '../language/language';
import { tryWords } from './try.words';
import { useDrafts } from './use-drafts';

interface Props {
  /** The id of a draft; empty for what is served. */
  readonly value: string;
  readonly onChange: (draft: string) => void;
  /** Whether what is served can be chosen as well. */
  readonly served?: boolean;
}

/** Chooses the knowledge that is asked: what customers get now, or a draft. */
export function KnowledgeSelect({ value, onChange, served = true }: Props) {
  const words = useWords(tryWords);
  const drafts = (useDrafts().data ?? []).map(draft => ({ value: draft.id, label: words.draft(draft.file) }));
  return (
    <NativeSelect
      label={words.knowledge}
      value={value}
      data={served ? [{ value: '', label: words.served }, ...drafts] : drafts}
      onChange={event => onChange(event.currentTarget.value)}
    />
  );
}
