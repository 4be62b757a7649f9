import { Link } from 'react-router';
import type { Tried } from '../api/rehearsal';
import { DecisionTag } from '../conversations/decision-tag/decision-tag';
import { entryPath } from '../knowledge/entries/entry-path';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { useLanguageName } from '../parts/language-tag/language-tag';
import { traceWords } from '../trace/trace.words';
import styles from './try.module.css';
import { tryWords } from './try.words';

/** What was decided and why, in a sentence or two. */
export function Why({ tried }: { readonly tried: Tried }) {
  const words = useWords(tryWords);
  const trace = useWords(traceWords);
  const languageName = useLanguageName();
  const { millis } = useFormat();
  const { reply } = tried;
  const facts = tried.trace.facts;
  const known = Object.entries(facts?.slots?.values ?? {}).map(([name, value]) => `${name} = ${value}`);
  const more: readonly (readonly [string, string | null | undefined])[] = [
    [trace.template, tried.trace.template],
    [trace.named, facts?.entities.map(({ type, value }) => `${type} ${value}`).join(' · ')],
    [trace.slots, known.join(' · ')],
    [trace.lookup, facts?.lookup == null ? null : `${facts.lookup.connector}: ${facts.lookup.outcome}`],
    [trace.skipped, facts?.skipped.map(({ template, missing }) => `${template}: ${missing.join(', ')}`).join(' · ')],
    [words.version, tried.version],
    [words.took, millis(tried.ms)],
  ];
  return (
    <div className={styles['why']}>
      <p className={styles['gist']}>
        {reply.decision != null && <DecisionTag decision={reply.decision} />}
        {reply.reason != null && <span>{trace.reasons[reply.reason] ?? reply.reason}</span>}
        <span className={styles['quiet']}>{words.detected(languageName(tried.lang))}</span>
      </p>
      {tried.trace.follows != null && (
        <p className={styles['quiet']}>{trace.inTheLightOf(tried.trace.follows.question)}</p>
      )}
      {reply.citations.map(({ id, title }) => (
        <p key={id} className={styles['cited']}>
          {words.becauseEntry}: <strong>{title}</strong> <code>{id}</code>{' '}
          <Link to={entryPath(id, tried.lang)}>{words.openEntry}</Link>
        </p>
      ))}
      {tried.lookup != null && <p className={styles['quiet']}>{words.wouldLookUp(tried.lookup)}</p>}
      {tried.open_to_model && <p className={styles['quiet']}>{words.wouldWrite}</p>}
      <dl className={styles['more']}>
        {more.map(
          ([name, value]) =>
            value != null &&
            value !== '' && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </div>
  );
}
