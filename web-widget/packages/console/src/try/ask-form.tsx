import { Button, Checkbox, Group, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../language/language';
import { useLanguageName } from '../parts/language-tag/language-tag';
import { KnowledgeSelect } from './knowledge-select';
import { tryWords } from './try.words';

/** What is asked, and of what. */
export interface Wanted {
  readonly text: string;
  /** Empty where it has to be found out. */
  readonly lang: string;
  /** Empty for what is served. */
  readonly draft: string;
  readonly connectors: boolean;
  readonly model: boolean;
}

interface Props {
  readonly busy: boolean;
  readonly onAsk: (wanted: Wanted) => void;
}

/** The box to ask in. */
export function AskForm({ busy, onAsk }: Props) {
  const words = useWords(tryWords);
  const nameOf = useLanguageName();
  const [wanted, setWanted] = useState<Wanted>({ text: '', lang: '', draft: '', connectors: false, model: false });
  const change = (part: Partial<Wanted>) => setWanted(before => ({ ...before, ...part }));
  const ask = () => {
    if (wanted.text.trim() === '') return;
    onAsk(wanted);
    change({ text: '' });
  };
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        ask();
      }}
    >
      <Textarea
        label={words.question}
        placeholder={words.placeholder}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        value={wanted.text}
        onChange={event => change({ text: event.currentTarget.value })}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          ask();
        }}
      />
      <Group mt="sm" gap="sm" align="flex-end">
        <NativeSelect
          label={words.askLanguage}
          value={wanted.lang}
          data={[
            { value: '', label: words.detect },
            { value: 'en', label: nameOf('en') },
            { value: 'zh', label: nameOf('zh') },
          ]}
          onChange={event => change({ lang: event.currentTarget.value })}
        />
        <KnowledgeSelect value={wanted.draft} onChange={draft => change({ draft })} />
        <Button type="submit" loading={busy}>
          {words.ask}
        </Button>
      </Group>
      <Group mt="sm" gap="lg" role="group" aria-label={words.asks}>
        <Checkbox
          size="xs"
          label={`${words.asks}: ${words.connectors}`}
          checked={wanted.connectors}
          onChange={event => change({ connectors: event.currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label={`${words.asks}: ${words.model}`}
          checked={wanted.model}
          onChange={event => change({ model: event.currentTarget.checked })}
        />
      </Group>
    </form>
  );
}
