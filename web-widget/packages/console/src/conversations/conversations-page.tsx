import { useParams } from 'react-router';
import { useWords } from '../language/language';
import { Empty } from '../parts/empty/empty';
import { useTitle } from '../parts/page/use-title';
import { Thread } from '../thread/thread';
import styles from './conversations-page.module.css';
import { conversationsWords } from './conversations.words';
import { ConversationList } from './list/conversation-list';

/** The list of conversations and, beside it or in its place on a narrow screen, the chosen one. */
export function ConversationsPage() {
  const words = useWords(conversationsWords);
  const { id } = useParams();
  useTitle(words.title);
  return (
    <div className={`${styles['panes']} ${id === undefined ? '' : styles['open']}`}>
      <div className={styles['list']}>
        <ConversationList chosen={id} />
      </div>
      <div className={styles['thread']}>
        {id === undefined ? (
          <div className={styles['nothing']}>
            <Empty icon="conversations" title={words.pick} hint={words.pickHint} />
          </div>
        ) : (
          <Thread key={id} id={id} />
        )}
      </div>
    </div>
  );
}
