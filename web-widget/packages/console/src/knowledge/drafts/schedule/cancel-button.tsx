import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Scheduled } from '../../../api/drafts';
import { useWords } from '../../../language/language';
import { Confirm } from '../../../parts/confirm/confirm';
import { uploadWords } from '../upload.words';
import { useCancel } from './use-schedule';

/** Takes a publication off the schedule, once it is confirmed. */
export function CancelButton({ scheduled }: { readonly scheduled: Scheduled }) {
  const words = useWords(uploadWords);
  const [asking, setAsking] = useState(false);
  const cancel = useCancel(() => setAsking(false));
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setAsking(true)}>
        {words.cancel}
      </Button>
      <Confirm
        opened={asking}
        title={words.cancelTitle}
        text={words.cancelText(scheduled.file)}
        yes={words.cancel}
        no={words.keep}
        busy={cancel.isPending}
        onYes={() => cancel.mutate(scheduled)}
        onNo={() => setAsking(false)}
      />
    </>
  );
}
