import { Link } from 'react-router';
import type { SearchHit } from '../api/desk';
import { useCustomerName } from '../inbox/customer-name';
import { inboxWords } from '../inbox/inbox.words';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { LanguageTag } from '../parts/language-tag/language-tag';
import { Tag } from '../parts/tag/tag';
import { stretches } from './marked';
import styles from './search-page.module.css';
import { searchWords } from './search.words';

/** One find, which opens the conversation at that place. */
export function HitItem({ hit }: { readonly hit: SearchHit }) {
  const words = useWords(searchWords);
  const inbox = useWords(inboxWords);
  const nameOf = useCustomerName();
  const { moment, full } = useFormat();
  const { card } = hit;
  const state = card.status === 'closed' ? inbox.closed : inbox.owners[card.owner];
  const view = card.status === 'closed' ? 'closed' : 'all';
  return (
    <Link className={styles['hit']} to={`/inbox/${hit.conversation}?view=${view}&at=${hit.seq}`}>
      <span className={styles['who']}>
        <b>{nameOf(card)}</b>
        <Tag>{state}</Tag>
        <LanguageTag lang={card.lang} />
        <time dateTime={hit.at} title={full(hit.at)}>
          {moment(hit.at)}
        </time>
      </span>
      <p className={styles['snippet']} dir="auto">
        {words.speakers[hit.speaker]}:{' '}
        {stretches(hit.snippet).map((each, place) =>
          each.found ? <mark key={place}>{each.text}</mark> : <span key={place}>{each.text}</span>,
        )}
      </p>
    </Link>
  );
}
