import { Button, Checkbox, Group, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useApi } from '../../api/use-api';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { useTell } from '../../parts/failure/tell';
import { saveFile } from '../../parts/file/save-file';
import { Icon } from '../../parts/icon/icon';
import { learningWords } from '../learning.words';
import { endOf, startOf } from './period';

/** Downloads visitors' questions as training data. */
export function ExportForm() {
  const words = useWords(learningWords);
  const api = useApi();
  const tell = useTell();
  const { number } = useFormat();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [correctedOnly, setCorrectedOnly] = useState(true);
  const reversed = from !== '' && to !== '' && to < from;
  const download = useMutation({
    mutationFn: () => api.turns.export({ from: startOf(from), to: endOf(to), correctedOnly }),
    onSuccess: lines => {
      if (lines === '') return tell.done(words.none);
      saveFile('turns.jsonl', lines, 'application/x-ndjson');
      tell.done(words.saved(number(lines.trimEnd().split('\n').length)));
    },
    onError: tell.failed,
  });
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!reversed) download.mutate();
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Title order={2} size="h4">
        {words.exportTitle}
      </Title>
      <Text size="sm" c="dimmed" mt={4} mb="md" maw="46rem">
        {words.exportText}
      </Text>
      <Group align="flex-start" gap="md">
        <TextInput type="date" label={words.from} value={from} onChange={event => setFrom(event.currentTarget.value)} />
        <TextInput
          type="date"
          label={words.to}
          value={to}
          error={reversed ? words.order : undefined}
          onChange={event => setTo(event.currentTarget.value)}
        />
      </Group>
      <Checkbox
        mt="md"
        label={words.correctedOnly}
        checked={correctedOnly}
        onChange={event => setCorrectedOnly(event.currentTarget.checked)}
      />
      <Button
        mt="md"
        type="submit"
        loading={download.isPending}
        disabled={reversed}
        leftSection={<Icon name="download" size={16} />}
      >
        {words.download}
      </Button>
    </form>
  );
}
