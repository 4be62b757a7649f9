import type { FaqEntry } from '../../api/faq';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { useIntentNames } from '../../parts/intent/use-intent-names';
import { LanguageTag } from '../../parts/language-tag/language-tag';
import { Table } from '../../parts/table/table';
import { knowledgeWords } from '../knowledge.words';
import styles from './entries.module.css';

interface Props {
  readonly entries: readonly FaqEntry[];
  readonly onEdit: (entry: FaqEntry) => void;
}

/** Entries in rows; the question opens the entry. */
export function EntryTable({ entries, onEdit }: Props) {
  const words = useWords(knowledgeWords);
  const { nameOf } = useIntentNames();
  const { number } = useFormat();
  const { columns } = words;
  return (
    <Table label={words.entries} columns={[columns.question, columns.category, columns.phrasings, columns.lang]}>
      {entries.map(entry => (
        <tr key={`${entry.id}/${entry.lang}`}>
          <td>
            <button
              type="button"
              className={styles['entry']}
              title={words.edit(entry.id)}
              onClick={() => onEdit(entry)}
            >
              <span className={styles['question']}>{entry.question}</span>
              <span className={styles['answer']}>{entry.answer}</span>
            </button>
          </td>
          <td className={styles['cell']}>{nameOf(entry.category)}</td>
          <td className={styles['count']}>{number(entry.similar.length)}</td>
          <td>
            <LanguageTag lang={entry.lang} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
