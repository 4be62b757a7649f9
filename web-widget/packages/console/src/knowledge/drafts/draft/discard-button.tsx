import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { DraftSummary } from '../../../api/drafts';
import { useApi } from '../../../api/use-api';
import { useWords } from '../../../language/language';
import { Confirm } from '../../../parts/confirm/confirm';
import { useTell } from '../../../parts/failure/tell';
import { Icon } from '../../../parts/icon/icon';
import { draftWords } from './draft.words';

/** Removes a draft, once it is confirmed. */
export function DiscardButton({ draft }: { readonly draft: DraftSummary }) {
  const words = useWords(draftWords);
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const discard = useMutation({
    mutationFn: () => api.drafts.remove(draft.id),
    onSuccess: async () => {
      tell.done(words.discarded);
      await navigate('/knowledge/upload');
      await queries.invalidateQueries({ queryKey: ['drafts'] });
    },
    onError: tell.failed,
    onSettled: () => setAsking(false),
  });
  return (
    <>
      <Button
        variant="default"
        size="sm"
        c="var(--fd-bad)"
        leftSection={<Icon name="bin" size={16} />}
        onClick={() => setAsking(true)}
      >
        {words.discard}
      </Button>
      <Confirm
        opened={asking}
        title={words.discardTitle}
        text={words.discardText(draft.file)}
        yes={words.discard}
        no={words.keep}
        busy={discard.isPending}
        onYes={discard.mutate}
        onNo={() => setAsking(false)}
      />
    </>
  );
}
