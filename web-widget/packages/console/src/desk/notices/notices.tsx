import type { Card } from '@frontdesk/protocol';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { isUnread } from '../../inbox/views/views';
import { useWords } from '../../language/language';
import { deskWords } from '../desk.words';
import { useAgent, useDesk } from '../use-desk';
import { chime } from './chime';
import { newsOf, type News } from './news';
import { areNoticesOn } from './use-notices';

type Words = (typeof deskWords)['en'];

/** Calls an agent whose tab is hidden, and says in the tab's title how many conversations wait for them. */
export function Notices() {
  const words = useWords(deskWords);
  const agent = useAgent();
  const navigate = useNavigate();
  const unread = useDesk(({ state }) => unreadOf(state.cards, state.agent?.id));
  useEffect(
    () =>
      agent.follow((frame, before) => {
        const news = document.visibilityState === 'hidden' && areNoticesOn() ? newsOf(frame, before) : undefined;
        if (news !== undefined) call(news, words, () => void navigate(`/inbox/${news.card.conversation}`));
      }),
    [agent, navigate, words],
  );
  useTitleBadge(unread);
  return null;
}

const counted = new WeakMap<ReadonlyMap<string, Card>, number>();

/** Counted once for each state of the cards, however often React asks. */
function unreadOf(cards: ReadonlyMap<string, Card>, me: string | undefined): number {
  const known = counted.get(cards);
  if (known !== undefined) return known;
  let count = 0;
  for (const card of cards.values()) if (card.agent?.id === me && card.owner === 'agent' && isUnread(card)) count++;
  counted.set(cards, count);
  return count;
}

/** Pages name the tab; the badge goes in front of whatever they call it. */
function useTitleBadge(unread: number): void {
  useEffect(() => {
    const put = () => {
      const bare = document.title.replace(/^\(\d+\) /, '');
      const wanted = unread === 0 ? bare : `(${unread}) ${bare}`;
      if (document.title !== wanted) document.title = wanted;
    };
    put();
    const title = document.querySelector('title');
    if (title === null) return;
    const watch = new MutationObserver(put);
    watch.observe(title, { childList: true, characterData: true, subtree: true });
    return () => watch.disconnect();
  }, [unread]);
}

function call({ kind, card }: News, words: Words, open: () => void): void {
  chime();
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  const who = card.customer.name ?? words.notices.visitor;
  const title = kind === 'said' ? who : `${words.notices[kind]}: ${who}`;
  const notice = new Notification(title, { body: card.last?.text ?? '', tag: card.conversation });
  notice.onclick = () => {
    window.focus();
    notice.close();
    open();
  };
}
