import { Checkbox } from '@mantine/core';
import type { Match, Proposal } from '../../../api/mining';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { useIntentNames } from '../../../parts/intent/use-intent-names';
import { LanguageTag } from '../../../parts/language-tag/language-tag';
import { Tag, type Tone } from '../../../parts/tag/tag';
import styles from './proposals.module.css';
import { proposalsWords } from './proposals.words';

const tones: Readonly<Record<Match['kind'], Tone>> = { new: 'good', extends: 'info', same: 'neutral' };

/** Whether a topic is new, belongs to an intent, or is answered already. */
export function MatchTag({ kind }: { readonly kind: Match['kind'] }) {
  const words = useWords(proposalsWords);
  return <Tag tone={tones[kind]}>{words.matches[kind]}</Tag>;
}

interface Props {
  readonly proposal: Proposal;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
  readonly onOpen: () => void;
}

/** One proposal of the list. */
export function ProposalItem({ proposal, chosen, onChoose, onOpen }: Props) {
  const words = useWords(proposalsWords);
  const { number } = useFormat();
  const { nameOf } = useIntentNames();
  const { question, intent, lang, match, questions, utterances, state } = proposal;
  return (
    <li className={styles['proposal']}>
      {state === 'open' && (
        <Checkbox
          size="sm"
          aria-label={words.choose(question)}
          checked={chosen}
          onChange={event => onChoose(event.currentTarget.checked)}
        />
      )}
      <button type="button" className={styles['open']} onClick={onOpen}>
        <span className={styles['question']}>{question}</span>
        <span className={styles['facts']}>
          <LanguageTag lang={lang} />
          <MatchTag kind={match.kind} />
          <span>{nameOf(intent)}</span>
          <span>{words.asked(number(questions))}</span>
          <span>{words.phrasings(number(utterances.length))}</span>
        </span>
      </button>
    </li>
  );
}
