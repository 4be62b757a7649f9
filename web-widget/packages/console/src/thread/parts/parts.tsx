import { shownParts, type CardPart, type ListPart, type Part } from '@frontdesk/protocol';
import styles from './parts.module.css';

/** What a reply showed besides its words, as the customer saw it; all texts as they are. */
export function Parts({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <div className={styles['parts']}>
      {shownParts(parts).map((part, index) => (
        <OnePart key={index} part={part} />
      ))}
    </div>
  );
}

function OnePart({ part }: { readonly part: Part }) {
  switch (part.type) {
    case 'card':
      return <Card card={part} />;
    case 'list':
      return <Bullets list={part} />;
    case 'link':
      return <Way label={part.label} url={part.url} />;
  }
}

function Card({ card }: { readonly card: CardPart }) {
  return (
    <section className={styles['card']}>
      <span className={styles['title']}>{card.title}</span>
      {card.text !== undefined && <p>{card.text}</p>}
      {card.rows.length > 0 && (
        <dl>
          {card.rows.map((row, index) => (
            <Row key={index} label={row.label} value={row.value} />
          ))}
        </dl>
      )}
      {card.link !== undefined && <Way label={card.link.label} url={card.link.url} />}
    </section>
  );
}

function Row({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}

function Bullets({ list }: { readonly list: ListPart }) {
  return (
    <section className={styles['card']}>
      {list.title !== undefined && <span className={styles['title']}>{list.title}</span>}
      <ul>
        {list.items.map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ul>
    </section>
  );
}

function Way({ label, url }: { readonly label: string; readonly url: string }) {
  return (
    <a className={styles['link']} href={url} target="_blank" rel="noopener noreferrer nofollow">
      {label}
    </a>
  );
}
