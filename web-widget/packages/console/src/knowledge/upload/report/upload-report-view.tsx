import type { UploadReport } from '../../../api/faq';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { Icon } from '../../../parts/icon/icon';
import { Tag } from '../../../parts/tag/tag';
import { uploadWords } from '../upload.words';
import { Problems } from './problems';
import styles from './report.module.css';

const counts = ['added', 'changed', 'unchanged', 'removed'] as const;

/** What a file changes or would change, and every bad row with its reason. */
export function UploadReportView({ report }: { readonly report: UploadReport }) {
  const words = useWords(uploadWords);
  const { number } = useFormat();
  return (
    <>
      <header className={styles['head']}>
        <h2 className={styles['file']}>{report.file}</h2>
        <Tag>{words.rows(number(report.rows))}</Tag>
        {report.published && <Tag tone="good">{words.published}</Tag>}
      </header>
      <dl className={styles['counts']}>
        {counts.map(count => (
          <div key={count} className={styles['count']}>
            <dt>{words.counts[count]}</dt>
            <dd>{number(report[count])}</dd>
          </div>
        ))}
      </dl>
      {report.problems.length > 0 ? (
        <Problems file={report.file} problems={report.problems} />
      ) : (
        <Verdict report={report} />
      )}
    </>
  );
}

function Verdict({ report }: { readonly report: UploadReport }) {
  const words = useWords(uploadWords);
  if (report.rows === 0)
    return (
      <p className={`${styles['note']} ${styles['bad']}`}>
        <Icon name="alert" size={16} />
        {words.noRows}
      </p>
    );
  return (
    <p className={`${styles['note']} ${styles['good']}`}>
      <Icon name="check" size={16} />
      {report.published || changes(report) ? words.clean : words.nothing}
    </p>
  );
}

/** Whether publishing the file would change anything. */
export function changes({ added, changed, removed }: UploadReport): boolean {
  return added + changed + removed > 0;
}
