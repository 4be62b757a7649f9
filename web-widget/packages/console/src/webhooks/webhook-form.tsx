import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { NewWebhook, Webhook } from '../api/webhooks';
import { useWords } from '../language/language';
import { problemAt, refusalOf } from '../parts/refusal/refusal';
import { useSaveWebhook } from './use-webhooks';
import { webhooksWords } from './webhooks.words';

interface Props {
  readonly webhook: Webhook;
  /** What there is to subscribe to. */
  readonly events: readonly string[];
  readonly onDone: (webhook: Webhook | NewWebhook) => void;
}

/** Writes one webhook, new or known. */
export function WebhookForm({ webhook, events, onDone }: Props) {
  const words = useWords(webhooksWords);
  const [draft, setDraft] = useState(webhook);
  const save = useSaveWebhook();
  const refusal = refusalOf(save.error);
  const change = (changes: Partial<Webhook>) => {
    save.reset();
    setDraft(before => ({ ...before, ...changes }));
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate(draft, { onSuccess: onDone });
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <TextInput
          type="url"
          label={words.url}
          description={words.urlHint}
          placeholder="https://"
          value={draft.url}
          onChange={event => change({ url: event.currentTarget.value })}
          error={problemAt('url', refusal, words.refused)}
          spellCheck={false}
          data-autofocus
        />
        <Checkbox.Group
          label={words.events}
          value={[...draft.events]}
          onChange={chosen => change({ events: chosen })}
          error={problemAt('events', refusal, words.refused)}
        >
          <Stack gap="xs" my="xs">
            {events.map(each => (
              <Checkbox key={each} value={each} label={words.eventNames[each] ?? each} description={each} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
