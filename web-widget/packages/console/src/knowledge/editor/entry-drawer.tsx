import { Drawer } from '@mantine/core';
import { useState } from 'react';
import type { FaqEntry } from '../../api/faq';
import { useWords } from '../../language/language';
import { Confirm } from '../../parts/confirm/confirm';
import { editorWords } from './editor.words';
import { EntryForm } from './entry-form';

export type Edited = { readonly isNew: false; readonly entry: FaqEntry } | { readonly isNew: true };

interface Props {
  /** Nothing while the drawer is closed. */
  readonly edited: Edited | undefined;
  readonly onClose: () => void;
}

/** The drawer in which one entry is written; it does not close over unsaved changes without asking. */
export function EntryDrawer({ edited, onClose }: Props) {
  const words = useWords(editorWords);
  const [dirty, setDirty] = useState(false);
  const [asking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
    setDirty(false);
    onClose();
  };
  return (
    <>
      <Drawer
        opened={edited !== undefined}
        onClose={() => (dirty ? setAsking(true) : close())}
        position="right"
        size="min(34rem, 100vw)"
        title={edited?.isNew === true ? words.add : words.edit}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        {edited !== undefined && (
          <EntryForm entry={edited.isNew ? undefined : edited.entry} onDirty={setDirty} onDone={close} />
        )}
      </Drawer>
      <Confirm
        opened={asking}
        title={words.unsaved}
        text={words.unsavedText}
        yes={words.discard}
        no={words.keep}
        onYes={close}
        onNo={() => setAsking(false)}
      />
    </>
  );
}
