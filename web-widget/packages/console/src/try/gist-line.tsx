import { Link } from 'react-router';
import type { Gist } from '../api/rehearsal';
import { DecisionTag } from '../conversations/decision-tag/decision-tag';
import { entryPath } from '../knowledge/entries/entry-path';
import { useWords } from '../language/language';
import { useIntentNames } from '../parts/intent/use-intent-names';
import { traceWords } from '../trace/trace.words';
import { tryWords } from './try.words';
import styles from './try.module.css';

interface Props {
  readonly gist: Gist;
  /** The language of the question, and so of the entries. */
  readonly lang: string;
}

/** In one line what a decision comes down to. */
export function GistLine({ gist, lang }: Props) {
  const words = useWords(tryWords);
  const { reasons } = useWords(traceWords);
  const { nameOf } = useIntentNames();
  const offered = gist.options.filter(option => option !== 'talk_to_person').map(nameOf);
  return (
    <span className={styles['gist']}>
      <DecisionTag decision={gist.decision} />
      {gist.citations.map(({ id, title }) => (
        <Link key={id} to={entryPath(id, lang)}>
          {title}
        </Link>
      ))}
      {gist.citations.length === 0 && gist.template != null && <code>{gist.template}</code>}
      {offered.length > 0 && <span>{words.offering(offered.join(', '))}</span>}
      {gist.reason != null && <span className={styles['quiet']}>{reasons[gist.reason] ?? gist.reason}</span>}
    </span>
  );
}
