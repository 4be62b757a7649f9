import { Button } from '@mantine/core';
import type { RowProblem } from '../../../api/faq';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { csv } from '../../../parts/file/csv';
import { saveFile } from '../../../parts/file/save-file';
import { Icon } from '../../../parts/icon/icon';
import { Table } from '../../../parts/table/table';
import { uploadWords } from '../upload.words';
import styles from './report.module.css';

/** More rows than anyone reads make the page slow; the download has all. */
const mostShown = 200;

interface Props {
  /** Name of the uploaded file. */
  readonly file: string;
  readonly problems: readonly RowProblem[];
}

/** The bad rows of a file. */
export function Problems({ file, problems }: Props) {
  const words = useWords(uploadWords);
  const { number } = useFormat();
  const save = () => {
    const rows = problems.map(problem => [problem.line, problem.column, problem.reason]);
    saveFile(`${file}.problems.csv`, csv([['line', 'column', 'reason'], ...rows]), 'text/csv');
  };
  return (
    <section className={styles['problems']}>
      <header className={styles['problemsHead']}>
        <h3 className={styles['bad']}>{words.problems(number(problems.length))}</h3>
        <Button size="xs" variant="default" leftSection={<Icon name="download" size={15} />} onClick={save}>
          {words.download}
        </Button>
      </header>
      <p className={styles['hint']}>{words.problemsHint}</p>
      <div className={styles['table']}>
        <Table label={words.problems(number(problems.length))} columns={[words.line, words.column, words.reason]}>
          {problems.slice(0, mostShown).map((problem, index) => (
            <tr key={index}>
              <td className={styles['number']}>{problem.line}</td>
              <td>
                <code>{problem.column}</code>
              </td>
              <td>{problem.reason}</td>
            </tr>
          ))}
        </Table>
      </div>
      {problems.length > mostShown && (
        <p className={styles['hint']}>{words.more(number(problems.length - mostShown))}</p>
      )}
    </section>
  );
}
