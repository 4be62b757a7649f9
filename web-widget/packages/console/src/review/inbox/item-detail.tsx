import { Button, Group, Kbd } from '@mantine/core';
import type { RefObject } from 'react';
import { Link } from 'react-router';
import type { ItemDetail, ReviewItem } from '../../api/review';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { useIntentNames } from '../../parts/intent/use-intent-names';
import { Tag, type Tone } from '../../parts/tag/tag';
import { reviewWords } from '../review.words';
import { IntentPicker } from './intent-picker';
import styles from './review-inbox.module.css';

interface Props {
  readonly item: ReviewItem;
  readonly detail: ItemDetail | undefined;
  readonly busy: boolean;
  readonly picker: RefObject<HTMLInputElement | null>;
  readonly onLabel: (label: string) => void;
  readonly onIgnore: () => void;
  readonly onNewIntent: () => void;
  readonly onNewEntry: () => void;
}

/** What is looked at, and everything that can be done with it. */
export function ItemDetailView({ item, detail, busy, picker, onLabel, onIgnore, onNewIntent, onNewEntry }: Props) {
  const words = useWords(reviewWords);
  const { nameOf } = useIntentNames();
  const { share } = useFormat();
  return (
    <article className={styles['detail']} aria-label={item.text}>
      <h2 lang={item.lang === 'zh' ? 'zh-CN' : item.lang}>{item.text}</h2>
      <p className={styles['facts']}>
        {words.predicted} <strong>{nameOf(item.predicted)}</strong>
        {item.known ? <span>{words.sure(share(item.confidence))}</span> : <Tag tone="warn">{words.gone}</Tag>}
      </p>
      <h3>{words.right}</h3>
      <Group gap="xs">
        <Button size="sm" disabled={busy || !item.known} onClick={() => onLabel(item.predicted)}>
          {words.acceptAs(nameOf(item.predicted))} <Kbd ml={8}>a</Kbd>
        </Button>
        {(detail?.choices ?? []).map(({ intent, probability }, place) => (
          <Button key={intent} size="sm" variant="default" disabled={busy} onClick={() => onLabel(intent)}>
            {nameOf(intent)} <span className={styles['share']}>{share(probability)}</span> <Kbd ml={8}>{place + 1}</Kbd>
          </Button>
        ))}
      </Group>
      <IntentPicker field={picker} busy={busy} onPick={onLabel} />
      <Group gap="xs" mt="sm">
        <Button size="xs" variant="default" disabled={busy} onClick={onNewIntent}>
          {words.newIntent} <Kbd ml={8}>n</Kbd>
        </Button>
        <Button size="xs" variant="default" disabled={busy} onClick={onNewEntry}>
          {words.newEntry} <Kbd ml={8}>f</Kbd>
        </Button>
        <Button size="xs" variant="default" disabled={busy} onClick={onIgnore}>
          {words.ignore} <Kbd ml={8}>i</Kbd>
        </Button>
      </Group>
      {detail !== undefined && <Behind detail={detail} />}
    </article>
  );
}

const tones: Readonly<Record<ItemDetail['turns'][number]['outcome'], Tone>> = {
  not_helpful: 'bad',
  reasked: 'bad',
  hand_off: 'warn',
  fallback: 'warn',
  declined: 'warn',
  clarify: 'info',
  answered: 'neutral',
};

/** The words in their conversations, who said what of them, and what was decided before. */
function Behind({ detail }: { readonly detail: ItemDetail }) {
  const words = useWords(reviewWords);
  const { nameOf } = useIntentNames();
  const { moment } = useFormat();
  return (
    <>
      {detail.votes.length > 0 && (
        <>
          <h3>{words.votes}</h3>
          <ul className={styles['lines']}>
            {detail.votes.map(vote => (
              <li key={vote.name + vote.at}>
                <strong>{vote.mine ? words.mine : vote.name}</strong> {nameOf(vote.label)}
                {vote.source === 'agent' && <span className={styles['soft']}>{words.inConversation}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{words.words}</h3>
      <ul className={styles['lines']}>
        {detail.turns.map(turn => (
          <li key={`${turn.conversation} ${turn.seq}`}>
            <span className={styles['words']}>{turn.text}</span>
            <Tag tone={tones[turn.outcome]}>{words.outcomes[turn.outcome]}</Tag>
            <Link to={`/conversations/${turn.conversation}`}>{words.conversation}</Link>
            <span className={styles['soft']}>{moment(turn.at)}</span>
          </li>
        ))}
      </ul>
      {detail.history.length > 0 && (
        <>
          <h3>{words.history}</h3>
          <ol className={styles['lines']}>
            {detail.history.map(event => (
              <li key={event.revision}>
                <strong>{event.name}</strong> {words.actions[event.action]} {event.label !== '' && nameOf(event.label)}
                <span className={styles['soft']}>{moment(event.at)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
