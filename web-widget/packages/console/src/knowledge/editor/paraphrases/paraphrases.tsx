import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Entry } from '../../../api/entries';
import { useApi } from '../../../api/use-api';
import { useWords } from '../../../language/language';
import { useTell } from '../../../parts/failure/tell';
import { Icon } from '../../../parts/icon/icon';
import { paraphrasesWords } from './paraphrases.words';

interface Props {
  readonly entry: Entry;
  readonly onAdd: (phrasings: readonly string[]) => void;
}

/** Further phrasings from the language model, for a person to tick; not there where there is no model. */
export function Paraphrases({ entry, onAdd }: Props) {
  const words = useWords(paraphrasesWords);
  const api = useApi();
  const tell = useTell();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const { data: can } = useQuery({
    queryKey: ['llm'],
    queryFn: ({ signal }) => api.entries.canParaphrase(signal),
    staleTime: 10 * 60_000,
  });
  const ask = useMutation({
    mutationFn: () => api.entries.paraphrases(entry),
    onSuccess: () => setTicked([]),
    onError: tell.failed,
  });
  if (can !== true) return null;
  const add = () => {
    onAdd(ticked);
    setTicked([]);
    ask.reset();
  };
  return (
    <Stack gap="xs">
      {ask.data !== undefined && (
        <Checkbox.Group
          label={<Text size="sm">{words.title(ask.data.model)}</Text>}
          value={[...ticked]}
          onChange={setTicked}
        >
          <Stack gap={6} mt={6}>
            {ask.data.suggestions.map(text => (
              <Checkbox key={text} value={text} label={text} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {ask.data?.suggestions.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.none}
        </Text>
      )}
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          leftSection={<Icon name="bulb" size={15} />}
          loading={ask.isPending}
          onClick={() => ask.mutate()}
        >
          {ask.data === undefined ? words.suggest : words.again}
        </Button>
        {ticked.length > 0 && (
          <Button size="xs" onClick={add}>
            {words.add(ticked.length)}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
