import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { dictionary, useWords } from '../../language/language';
import { Confirm } from '../confirm/confirm';

const leaveWords = dictionary({
  en: {
    title: 'Leave without saving?',
    text: 'What you changed on this page is not saved yet and would be lost.',
    leave: 'Leave without saving',
    stay: 'Stay here',
  },
  zh: {
    title: '不保存就离开？',
    text: '本页的修改尚未保存，离开后将丢失。',
    leave: '不保存，离开',
    stay: '留在本页',
  },
});

/** Asks before the page is left, by a link, the browser's buttons or closing the tab, while there is something to lose. */
export function LeaveGuard({ when }: { readonly when: boolean }) {
  const words = useWords(leaveWords);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => when && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!when) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [when]);
  return (
    <Confirm
      opened={blocker.state === 'blocked'}
      title={words.title}
      text={words.text}
      yes={words.leave}
      no={words.stay}
      onYes={() => blocker.proceed?.()}
      onNo={() => blocker.reset?.()}
    />
  );
}
