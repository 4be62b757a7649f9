import { Link } from 'react-router';
import type { Finding } from '../../../../api/drafts';
import { useFormat } from '../../../../language/format';
import { useWords } from '../../../../language/language';
import { useIntentNames } from '../../../../parts/intent/use-intent-names';
import { LanguageTag } from '../../../../parts/language-tag/language-tag';
import { entryPath } from '../../../entries/entry-path';
import styles from './findings.module.css';
import { findingsWords } from './findings.words';

/** One entry, and what it is to be looked at together with. */
export function FindingItem({ finding }: { readonly finding: Finding }) {
  const words = useWords(findingsWords);
  const { share } = useFormat();
  const { nameOf } = useIntentNames();
  const { kind, id, lang, question, other_id: otherId, other_question: otherQuestion, intent, nearness } = finding;
  return (
    <li className={styles['finding']}>
      <Side id={id} question={question} lang={lang} />
      {intent != null && <span className={styles['soft']}>{words.intent(nameOf(intent))}</span>}
      {kind === 'stale' && <span className={styles['soft']}>{words.changed}</span>}
      {otherId != null && <Side id={otherId} question={otherQuestion ?? ''} lang={kind === 'stale' ? '' : lang} />}
      {kind !== 'stale' && <span className={styles['soft']}>{words.like(share(nearness))}</span>}
    </li>
  );
}

interface SideProps {
  readonly id: string;
  readonly question: string;
  /** Empty where it is not to be told. */
  readonly lang: string;
}

function Side({ id, question, lang }: SideProps) {
  return (
    <span className={styles['side']}>
      <span className={styles['question']}>{question}</span>
      {lang === '' ? (
        <code className={styles['id']}>{id}</code>
      ) : (
        <Link className={styles['id']} to={entryPath(id, lang)}>
          {id}
        </Link>
      )}
      {lang !== '' && <LanguageTag lang={lang} />}
    </span>
  );
}
