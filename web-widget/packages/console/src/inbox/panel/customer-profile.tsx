import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Profile } from '../../api/desk';
import { useApi } from '../../api/use-api';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { useIntentNames } from '../../parts/intent/use-intent-names';
import { inboxWords } from '../inbox.words';
import { panelWords } from './panel.words';
import styles from './side-panel.module.css';

const lastMoods = 8;

/** What the customer's conversations tell; nothing of what was erased. */
export function CustomerProfile({ id }: { readonly id: string }) {
  const words = useWords(panelWords);
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['talk', id, 'profile'],
    queryFn: ({ signal }) => api.desk.profile(id, signal),
  });
  if (data === undefined) return null;
  return (
    <section className={styles['part']}>
      <h3>{words.profile}</h3>
      <Facts profile={data} />
      <Open matters={data.open} />
    </section>
  );
}

function Facts({ profile }: { readonly profile: Profile }) {
  const words = useWords(panelWords);
  const inbox = useWords(inboxWords);
  const { nameOf } = useIntentNames();
  const { number, decimal, day, language } = useFormat();
  const { satisfaction, last_agent: agent } = profile;
  const outcomes = Object.entries(profile.outcomes).map(
    ([outcome, count]) => `${inbox.outcomes[outcome] ?? outcome} ${number(count)}`,
  );
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.conversations, number(profile.conversations)],
    [words.handedOver, profile.handed_over === 0 ? undefined : words.times(profile.handed_over)],
    [words.languages, profile.languages.map(language).join(' · ')],
    [words.outcomes, outcomes.length === 0 ? undefined : outcomes.join(' · ')],
    [
      words.csat,
      satisfaction === undefined ? undefined : words.satisfied(decimal(satisfaction.average, 1), satisfaction.answers),
    ],
    [words.lastAgent, agent === undefined ? undefined : `${agent.name}, ${day(agent.at)}`],
    [words.moods, moods(profile, inbox.moods)],
  ];
  return (
    <>
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
      {profile.topics.length > 0 && (
        <>
          <div className={styles['label']}>{words.topics}</div>
          <ul className={styles['tried']}>
            {profile.topics.map(topic => (
              <li key={topic.intent}>
                <span dir="auto">{nameOf(topic.intent)}</span>
                <span className={styles['when']}>
                  {words.times(topic.count)} · {day(topic.last_at)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The last few, or nothing where there are none. */
function moods(profile: Profile, names: Readonly<Record<string, string>>): string | undefined {
  const shown = profile.moods.slice(-lastMoods).map(each => names[each.mood] ?? each.mood);
  return shown.length === 0 ? undefined : shown.join(' → ');
}

function Open({ matters }: { readonly matters: Profile['open'] }) {
  const words = useWords(panelWords);
  const { nameOf } = useIntentNames();
  const { moment } = useFormat();
  if (matters.length === 0) return null;
  return (
    <>
      <div className={styles['label']}>{words.open}</div>
      <ul className={styles['earlier']}>
        {matters.map(each => (
          <li key={`${each.kind} ${each.conversation}`}>
            <Link to={`/inbox/${each.conversation}?view=${each.kind === 'unsolved' ? 'closed' : 'all'}`}>
              <span dir="auto">
                {words.kinds[each.kind] ?? each.kind}
                {each.intent !== undefined && `: ${nameOf(each.intent)}`}
              </span>
              <span className={styles['when']}>{moment(each.at)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
