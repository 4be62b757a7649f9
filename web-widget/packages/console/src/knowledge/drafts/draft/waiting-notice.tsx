import { Alert, Group, Text } from '@mantine/core';
import type { Scheduled } from '../../../api/drafts';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { Icon } from '../../../parts/icon/icon';
import { CancelButton } from '../schedule/cancel-button';
import { isAhead, useSchedule } from '../schedule/use-schedule';
import { draftWords } from './draft.words';

/** The publication at a time that a draft waits for. */
export function useWaiting(draft: string): Scheduled | undefined {
  return useSchedule().data?.find(each => each.draft === draft && isAhead(each));
}

/** Says when a draft is published by itself, and lets that be cancelled. */
export function WaitingNotice({ scheduled }: { readonly scheduled: Scheduled }) {
  const words = useWords(draftWords);
  const { full } = useFormat();
  return (
    <Alert variant="outline" color="blue" c="inherit" icon={<Icon name="clock" />}>
      <Group justify="space-between" gap="sm">
        <div>
          <Text size="sm" fw={560}>
            {words.waiting(full(scheduled.at), scheduled.author_name)}
          </Text>
          <Text size="sm" c="dimmed">
            {words.waitingHint}
          </Text>
        </div>
        <CancelButton scheduled={scheduled} />
      </Group>
    </Alert>
  );
}
