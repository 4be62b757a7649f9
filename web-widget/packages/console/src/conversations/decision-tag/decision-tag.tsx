import type { DecisionKind } from '../../api/conversations';
import { useWords } from '../../language/language';
import { Tag, type Tone } from '../../parts/tag/tag';
import { conversationsWords } from '../conversations.words';

const tones: Readonly<Record<DecisionKind, Tone>> = {
  answer: 'good',
  clarify: 'info',
  hand_off: 'warn',
  fallback: 'bad',
};

/** What the bot decided. */
export function DecisionTag({ decision }: { readonly decision: DecisionKind }) {
  const words = useWords(conversationsWords);
  return <Tag tone={tones[decision]}>{words.decisions[decision]}</Tag>;
}
