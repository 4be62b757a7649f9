import type { Condition, Revision } from '../../api/entries';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { useIntentNames } from '../../parts/intent/use-intent-names';
import { LanguageTag } from '../../parts/language-tag/language-tag';
import { Table } from '../../parts/table/table';
import { Tag, type Tone } from '../../parts/tag/tag';
import { knowledgeWords } from '../knowledge.words';
import styles from './entries.module.css';
import { conditionsOf, dayOf } from './entry-state';

interface Props {
  readonly revisions: readonly Revision[];
  readonly onOpen: (revision: Revision) => void;
}

/** Entries in rows; the question opens the entry. */
export function EntryTable({ revisions, onOpen }: Props) {
  const words = useWords(knowledgeWords);
  const { nameOf } = useIntentNames();
  const { number } = useFormat();
  const { columns } = words;
  return (
    <Table
      label={words.entries}
      columns={[columns.question, columns.category, columns.owner, columns.phrasings, columns.lang]}
    >
      {revisions.map(revision => (
        <tr key={`${revision.entry.id}/${revision.entry.lang}`}>
          <td>
            <Question revision={revision} onOpen={onOpen} />
          </td>
          <td className={styles['cell']}>{nameOf(revision.entry.category)}</td>
          <td className={styles['cell']}>{revision.entry.owner}</td>
          <td className={styles['count']}>{number(revision.entry.similar.length)}</td>
          <td>
            <LanguageTag lang={revision.entry.lang} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

const tones: Readonly<Record<Condition, Tone>> = {
  expired: 'bad',
  upcoming: 'info',
  review_due: 'warn',
  stale: 'warn',
};

function Question({ revision, onOpen }: { readonly revision: Revision; readonly onOpen: (it: Revision) => void }) {
  const words = useWords(knowledgeWords);
  const { entry } = revision;
  const conditions = conditionsOf(revision, dayOf(new Date()));
  return (
    <>
      <button type="button" className={styles['entry']} title={words.edit(entry.id)} onClick={() => onOpen(revision)}>
        <span className={styles['question']}>{entry.question}</span>
        <span className={styles['answer']}>{entry.answer}</span>
      </button>
      {conditions.length > 0 && (
        <span className={styles['conditions']}>
          {conditions.map(condition => (
            <Tag key={condition} tone={tones[condition]}>
              {words.conditions[condition]}
            </Tag>
          ))}
        </span>
      )}
    </>
  );
}
