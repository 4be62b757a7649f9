import type { Turn } from '../../api/conversations';
import { useWords } from '../../language/language';
import { Icon } from '../../parts/icon/icon';
import { threadWords } from '../thread.words';
import styles from './bubble.module.css';

/** The visitor's thumb on a reply, and why it points down. */
export function VoteSign({ turn }: { readonly turn: Turn }) {
  const words = useWords(threadWords);
  if (turn.vote == null) return null;
  const reason = turn.vote_reason == null ? undefined : (words.voteReasons[turn.vote_reason] ?? turn.vote_reason);
  return (
    <span className={`${styles['vote']} ${styles[turn.vote] ?? ''}`} title={words[turn.vote]}>
      <Icon name={turn.vote === 'up' ? 'thumbUp' : 'thumbDown'} size={15} />
      <span className="fd-unseen">{words[turn.vote]}</span>
      {reason}
    </span>
  );
}
