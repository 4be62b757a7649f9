import { Link } from 'react-router';
import type { Finding } from '../../../../api/drafts';
import { useFormat } from '../../../../language/format';
import { useWords } from '../../../../language/language';
import { useIntentNames } from '../../../../parts/intent/use-intent-names';
import { LanguageTag } from '../../../../parts/language-tag/language-tag';
import { entryPath } from '../../../entries/entry-path';
import styles from './findings.module.css';
import { findingsWords } from './findings.words';

interface Props {
  readonly finding: Finding;
  /** Whether there is such an entry already, so that it can be opened. */
  readonly isKnown: (id: string, lang: string) => boolean;
}

/** One entry, and what it is to be looked at together with. */
export function FindingItem({ finding, isKnown }: Props) {
  const words = useWords(findingsWords);
  const { share } = useFormat();
  const { nameOf } = useIntentNames();
  const { kind, id, lang, question, other_id: otherId, other_question: otherQuestion, intent, nearness } = finding;
  return (
    <li className={styles['finding']}>
      <Side id={id} question={question} lang={lang} isKnown={isKnown(id, lang)} />
      {intent != null && <span className={styles['soft']}>{words.intent(nameOf(intent))}</span>}
      {kind === 'stale' && <span className={styles['soft']}>{words.changed}</span>}
      {otherId != null && (
        <Side
          id={otherId}
          question={otherQuestion ?? ''}
          lang={kind === 'stale' ? '' : lang}
          isKnown={kind !== 'stale' && isKnown(otherId, lang)}
        />
      )}
      {kind !== 'stale' && (
        <span className={styles['soft']}>{(intent == null ? words.like : words.likely)(share(nearness))}</span>
      )}
    </li>
  );
}

interface SideProps {
  readonly id: string;
  readonly question: string;
  /** Empty where it is not to be told. */
  readonly lang: string;
  readonly isKnown: boolean;
}

function Side({ id, question, lang, isKnown }: SideProps) {
  return (
    <span className={styles['side']}>
      <span className={styles['question']}>{question}</span>
      {isKnown ? (
        <Link className={styles['id']} to={entryPath(id, lang)}>
          {id}
        </Link>
      ) : (
        <code className={styles['id']}>{id}</code>
      )}
      {lang !== '' && <LanguageTag lang={lang} />}
    </span>
  );
}
