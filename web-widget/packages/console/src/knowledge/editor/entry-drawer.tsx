import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/use-api';
import { useWords } from '../../language/language';
import { Confirm } from '../../parts/confirm/confirm';
import { Failure } from '../../parts/failure/failure';
import { LeaveGuard } from '../../parts/leave/leave-guard';
import { Loading } from '../../parts/loading/loading';
import { editorWords } from './editor.words';
import { EntryEditor } from './entry-editor';
import type { Opened } from './opened';

interface Props {
  /** Nothing while the drawer is closed. */
  readonly opened: Opened | undefined;
  /** Opens another entry in place of this one, or none. */
  readonly onOpen: (opened: Opened | undefined) => void;
}

/** The drawer in which one entry is written; it does not go over unsaved changes without asking. */
export function EntryDrawer({ opened, onOpen }: Props) {
  const words = useWords(editorWords);
  const [dirty, setDirty] = useState(false);
  const [asking, setAsking] = useState<{ readonly next: Opened | undefined }>();
  const go = (next: Opened | undefined) => {
    setAsking(undefined);
    setDirty(false);
    onOpen(next);
  };
  const leave = (next: Opened | undefined) => (dirty ? setAsking({ next }) : go(next));
  return (
    <>
      <Drawer
        opened={opened !== undefined}
        onClose={() => leave(undefined)}
        position="right"
        size="min(42rem, 100vw)"
        title={opened?.isNew === true ? words.add : words.edit}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        {opened !== undefined && (
          <Contents
            key={`${opened.isNew} ${opened.lang} ${opened.id}`}
            opened={opened}
            onDirty={setDirty}
            onOpen={leave}
            onDone={() => go(undefined)}
          />
        )}
      </Drawer>
      <LeaveGuard when={dirty} />
      <Confirm
        opened={asking !== undefined}
        title={words.unsaved}
        text={words.unsavedText}
        yes={words.discard}
        no={words.keep}
        onYes={() => go(asking?.next)}
        onNo={() => setAsking(undefined)}
      />
    </>
  );
}

interface ContentsProps {
  readonly opened: Opened;
  readonly onDirty: (dirty: boolean) => void;
  readonly onOpen: (opened: Opened) => void;
  readonly onDone: () => void;
}

function Contents({ opened, ...rest }: ContentsProps) {
  const api = useApi();
  const { id, lang, isNew } = opened;
  const { data, error, isFetchedAfterMount, refetch } = useQuery({
    queryKey: ['entry', id, lang],
    queryFn: ({ signal }) => api.entries.show(id, lang, signal),
    enabled: !isNew,
    // What is being written over must not change beneath the writer, nor be older than when the drawer opened.
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (isNew) return <EntryEditor beginning={{ id, ...(lang === '' ? {} : { lang }) }} {...rest} />;
  if (error !== null) return <Failure failure={error} onRetry={refetch} />;
  if (data === undefined || !isFetchedAfterMount) return <Loading />;
  return <EntryEditor beginning={data.entry} revision={data} {...rest} />;
}
