import { browserKeep } from '@frontdesk/protocol';
import { useCallback, useMemo, useState } from 'react';
import { useSession } from '../../session/session';
import { Drafts, type Draft, type Mode } from './drafts';

/** What has been begun in this conversation; kept as it is typed. */
export function useDraft(conversation: string) {
  const { user } = useSession();
  const drafts = useMemo(() => new Drafts(browserKeep(), user.id), [user.id]);
  const [draft, setDraft] = useState(() => drafts.of(conversation));
  const change = useCallback(
    (changes: Partial<Draft>) =>
      setDraft(before => {
        const after = { ...before, ...changes };
        drafts.put(conversation, after);
        return after;
      }),
    [drafts, conversation],
  );
  const write = useCallback((mode: Mode, text: string) => change({ [mode]: text }), [change]);
  const setMode = useCallback((mode: Mode) => change({ mode }), [change]);
  return { draft, write, setMode };
}
