import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../language/language';
import { isPart } from './proposal-draft';
import { proposalWords } from './proposal.words';

interface Props {
  readonly utterances: readonly string[];
  readonly error: string | undefined;
  readonly busy: boolean;
  /** Keeps these only. */
  readonly onRemove: (kept: readonly string[]) => void;
  readonly onSplit: (taken: readonly string[], intent: string) => void;
}

/** What customers wrote; some of it can be split off or removed. */
export function Utterances({ utterances, error, busy, onRemove, onSplit }: Props) {
  const words = useWords(proposalWords);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [intent, setIntent] = useState('');
  const chosen = ticked.filter(text => utterances.includes(text));
  return (
    <Stack gap="xs">
      <Checkbox.Group
        label={`${words.utterances} (${utterances.length})`}
        description={words.utterancesHint}
        error={error}
        value={[...chosen]}
        onChange={setTicked}
      >
        <Stack gap={7} mt={8}>
          {utterances.map(text => (
            <Checkbox key={text} value={text} label={text} size="sm" />
          ))}
        </Stack>
      </Checkbox.Group>
      {chosen.length > 0 && (
        <Group gap="xs" align="flex-end">
          <TextInput
            size="sm"
            label={words.splitIntent}
            value={intent}
            onChange={event => setIntent(event.currentTarget.value)}
            maxLength={64}
            spellCheck={false}
          />
          <Button
            size="sm"
            variant="default"
            disabled={busy || intent.trim() === '' || !isPart(chosen, utterances)}
            onClick={() => onSplit(chosen, intent.trim())}
          >
            {words.split(chosen.length)}
          </Button>
          <Button
            size="sm"
            variant="default"
            disabled={busy || !isPart(chosen, utterances)}
            onClick={() => onRemove(utterances.filter(text => !chosen.includes(text)))}
          >
            {words.removeSome(chosen.length)}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
