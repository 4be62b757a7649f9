import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../language/language';
import { failureWords } from '../parts/failure/failure.words';
import { useSession } from '../session/session';
import { Desk } from './desk';
import { deskWords } from './desk.words';
import { Notices } from './notices/notices';
import { DeskContext, useDesk } from './use-desk';

/** Keeps the agent's line open behind all pages. */
export function DeskProvider({ children }: { readonly children: ReactNode }) {
  const access = useSession();
  const [desk] = useState(() => new Desk(access));
  useEffect(() => {
    const wake = () => desk.session.wake();
    desk.open();
    window.addEventListener('online', wake);
    document.addEventListener('visibilitychange', wake);
    const stop = access.onReturn(wake);
    return () => {
      window.removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
      stop();
      desk.close();
    };
  }, [desk, access]);
  return (
    <DeskContext value={desk}>
      <Mishaps />
      <Refreshed />
      <Notices />
      {children}
    </DeskContext>
  );
}

/** Tells of what could not be done. */
function Mishaps() {
  const words = useWords(deskWords);
  const { dismiss } = useWords(failureWords);
  const mishap = useDesk(({ state }) => state.mishap);
  useEffect(() => {
    if (mishap === undefined) return;
    notifications.show({
      title: words.notDone,
      message: words.faults[mishap.code] ?? mishap.title,
      color: 'red',
      closeButtonProps: { 'aria-label': dismiss },
    });
  }, [mishap, words, dismiss]);
  return null;
}

/** What was fetched may be old once a line is back: cards that changed meanwhile are fetched again. */
function Refreshed() {
  const welcomed = useDesk(each => each.welcomed);
  const queries = useQueryClient();
  useEffect(() => {
    if (!welcomed) return;
    void queries.invalidateQueries({ queryKey: ['cards'] });
    void queries.invalidateQueries({ queryKey: ['talk'] });
  }, [welcomed, queries]);
  return null;
}
