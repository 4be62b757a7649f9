import type { Card } from '@frontdesk/protocol';
import { Link } from 'react-router';
import type { ConversationDetail } from '../../api/desk';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { CustomerData } from '../../privacy/customer-data';
import { privacyWords } from '../../privacy/privacy.words';
import { useSession } from '../../session/session';
import { inboxWords } from '../inbox.words';
import { BotSummary } from './bot-summary';
import { CustomerProfile } from './customer-profile';
import { CustomerFactsList } from './customer-facts';
import { panelWords } from './panel.words';
import styles from './side-panel.module.css';

interface Props {
  readonly id: string;
  readonly card: Card | undefined;
  readonly detail: ConversationDetail | undefined;
}

/** What an agent wants to know before the first word: what happened so far, who it is, what was before. */
export function SidePanel({ id, card, detail }: Props) {
  return (
    <>
      <BotSummary id={id} />
      {card !== undefined && <CustomerFactsList card={card} customer={detail?.customer ?? card.customer} />}
      <CustomerProfile id={id} />
      <Earlier cards={detail?.earlier} />
      <Data id={id} />
    </>
  );
}

/** Export and erasure are for administrators. */
function Data({ id }: { readonly id: string }) {
  const words = useWords(privacyWords);
  if (useSession().user.role !== 'admin') return null;
  return (
    <section className={styles['part']}>
      <h3>{words.data}</h3>
      <CustomerData customer={id} />
    </section>
  );
}

function Earlier({ cards }: { readonly cards: readonly Card[] | undefined }) {
  const words = useWords(panelWords);
  const inbox = useWords(inboxWords);
  const { moment } = useFormat();
  if (cards === undefined) return null;
  return (
    <section className={styles['part']}>
      <h3>{words.earlier}</h3>
      {cards.length === 0 && <p>{words.noEarlier}</p>}
      <ul className={styles['earlier']}>
        {cards.map(each => (
          <li key={each.conversation}>
            <Link to={`/inbox/${each.conversation}?view=closed`}>
              <span dir="auto">{each.last?.text ?? inbox.nothingSaid}</span>
              <span className={styles['when']}>
                {moment(each.last_at)}
                {each.outcome !== undefined && ` · ${inbox.outcomes[each.outcome] ?? each.outcome}`}
                {each.csat !== undefined && ` · ${words.csat} ${words.of5(each.csat)}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
