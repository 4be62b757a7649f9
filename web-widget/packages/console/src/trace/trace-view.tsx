import type { Facts as Found, Mood, Trace, Turn } from '../api/conversations';
import { useWords } from '../language/language';
import { useLanguageName } from '../parts/language-tag/language-tag';
import { Chance } from './chance/chance';
import { Hits } from './hits/hits';
import { Intents } from './intents/intents';
import { Scope } from './intents/scope';
import { Steps } from './steps/steps';
import styles from './trace-view.module.css';
import { traceWords } from './trace.words';

type Words = (typeof traceWords)['en'];

interface Props {
  /** The reply that the trace belongs to. */
  readonly turn: Turn;
  readonly trace: Trace;
}

/** How a reply came about: what was recognised, what was found, what it took. */
export function TraceView({ turn, trace }: Props) {
  const words = useWords(traceWords);
  const cited = (turn.citations ?? []).map(citation => citation.id);
  return (
    <div className={styles['trace']}>
      {trace.follows != null && <p className={styles['quiet']}>{words.inTheLightOf(trace.follows.question)}</p>}
      <div className={styles['pair']}>
        <div className={styles['column']}>
          <Intents intents={trace.intents} thresholds={trace.thresholds ?? undefined} />
          {trace.out_of_scope != null && <Scope score={trace.out_of_scope} limit={trace.thresholds?.out_of_scope} />}
        </div>
        <Steps steps={trace.steps_ms} />
      </div>
      {trace.chance != null && <Chance chance={trace.chance} />}
      <Hits hits={trace.hits} cited={cited} />
      <Facts turn={turn} trace={trace} />
    </div>
  );
}

function moodName(words: Words, { mood, anger, probability }: Mood): string {
  const name = anger > 0 ? words.anger[anger] : words.moods[mood];
  return `${name} (${Math.round(100 * probability)} %)`;
}

/** The template and, where it is one of several equal ones, which. */
function variant({ template, facts }: Trace): string | null | undefined {
  const which = facts?.variant;
  return template == null || which == null || which === '1/1' ? template : `${template} (${which})`;
}

/** What was made of the facts in the message; nothing where none played a part. */
function found(words: Words, facts: Found | undefined): [string, string | undefined, boolean][] {
  if (facts === undefined) return [];
  const { entities, skipped, slots, lookup } = facts;
  const known = Object.entries(slots?.values ?? {}).map(([name, value]) => `${name} = ${value}`);
  const asked = slots?.asking == null ? [] : [words.asking(slots.asking)];
  return [
    [words.named, some(entities.map(({ type, value }) => `${type} ${value}`)), true],
    [words.slots, some([...known, ...asked]), true],
    [words.lookup, lookup == null ? undefined : `${lookup.connector}: ${lookup.outcome} (${lookup.attempts})`, true],
    [words.skipped, some(skipped.map(({ template, missing }) => `${template}: ${missing.join(', ')}`)), true],
  ];
}

const some = (texts: readonly string[]): string | undefined => (texts.length === 0 ? undefined : texts.join(' · '));

function Facts({ turn, trace }: Props) {
  const words = useWords(traceWords);
  const language = useLanguageName();
  const facts: [string, string | null | undefined, boolean][] = [
    [words.reason, turn.reason == null ? undefined : (words.reasons[turn.reason] ?? turn.reason), false],
    [words.language, language(trace.lang), false],
    [words.mood, trace.mood && moodName(words, trace.mood), false],
    [words.template, variant(trace), true],
    ...found(words, trace.facts ?? undefined),
    [words.model, trace.model, true],
    [words.corpus, trace.corpus, true],
  ];
  return (
    <dl className={styles['facts']}>
      {facts.map(
        ([name, value, code]) =>
          value != null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{code ? <code>{value}</code> : value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
