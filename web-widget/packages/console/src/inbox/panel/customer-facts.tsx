import type { Card } from '@frontdesk/protocol';
import type { CustomerFacts } from '../../api/desk';
import { useTeams } from '../../desk/use-teams';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Icon } from '../../parts/icon/icon';
import { inboxWords } from '../inbox.words';
import { panelWords } from './panel.words';
import styles from './side-panel.module.css';

interface Props {
  readonly card: Card;
  readonly customer: CustomerFacts;
}

/** Who the customer is, and how far that can be believed. */
export function CustomerFactsList({ card, customer }: Props) {
  const words = useWords(panelWords);
  const inbox = useWords(inboxWords);
  const teams = useTeams();
  const { full, language } = useFormat();
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.name, customer.name ?? words.unknown],
    [words.contact, customer.contact ?? words.unknown],
    [words.topic, card.customer.topic],
    [words.page, customer.page],
    [words.locale, customer.locale === undefined ? undefined : language(customer.locale)],
    [words.mood, card.mood === undefined ? undefined : (inbox.moods[card.mood] ?? card.mood)],
    [words.team, card.team === undefined ? undefined : teams.nameOf(card.team)],
    [words.csat, card.csat === undefined ? undefined : words.of5(card.csat)],
    [words.started, full(card.started_at)],
    ...Object.entries(customer.attributes ?? {}),
  ];
  return (
    <section className={styles['part']}>
      <h3>{words.customer}</h3>
      <div className={`${styles['standing']} ${customer.verified ? styles['confirmed'] : ''}`}>
        <Icon name="shield" size={15} />
        {customer.verified ? words.verified : words.unverified}
      </div>
      <dl className={styles['facts']}>
        {facts.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name}>
                <dt>{name}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
