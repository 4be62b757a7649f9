import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Entry, PastRevision } from '../../../api/entries';
import { useApi } from '../../../api/use-api';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { Failure } from '../../../parts/failure/failure';
import { Loading } from '../../../parts/loading/loading';
import { Tag } from '../../../parts/tag/tag';
import { differenceOf } from '../../difference/entry-difference';
import { FieldChangeView } from '../../difference/field-change';
import styles from './history.module.css';
import { historyWords } from './history.words';

interface Props {
  readonly entry: Entry;
  /** Puts what the entry was into the editor. */
  readonly onUse: (entry: Entry) => void;
}

/** What an entry was, from now back to when it was added, and who changed what. */
export function History({ entry: { id, lang }, onUse }: Props) {
  const words = useWords(historyWords);
  const api = useApi();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['entry', id, lang, 'history'],
    queryFn: ({ signal }) => api.entries.history(id, lang, signal),
  });
  if (error !== null && data === undefined) return <Failure failure={error} onRetry={refetch} />;
  if (isPending) return <Loading lines={4} />;
  return (
    <ol className={styles['history']} aria-label={words.list}>
      {data.map((past, place) => (
        <Past key={past.version.number} past={past} before={data[place + 1]?.entry} onUse={onUse} />
      ))}
    </ol>
  );
}

interface PastProps {
  readonly past: PastRevision;
  /** What it was before; nothing where it was added. */
  readonly before: Entry | undefined;
  readonly onUse: (entry: Entry) => void;
}

function Past({ past: { entry, version, until }, before, onUse }: PastProps) {
  const words = useWords(historyWords);
  const { moment, full } = useFormat();
  return (
    <li className={styles['past']}>
      <header className={styles['head']}>
        <strong>{words.version(version.number)}</strong>
        <time className={styles['soft']} dateTime={version.at} title={full(version.at)}>
          {words.by(version.author_name, moment(version.at))}
        </time>
        {until === 0 && <Tag tone="good">{words.now}</Tag>}
        {version.note !== '' && <span className={styles['soft']}>{version.note}</span>}
      </header>
      {before === undefined ? (
        <div className={styles['first']}>
          <Tag>{words.first}</Tag>
          <p className={styles['question']}>{entry.question}</p>
          <p>{entry.answer}</p>
        </div>
      ) : (
        differenceOf(before, entry).map(change => <FieldChangeView key={change.name} change={change} />)
      )}
      {until !== 0 && (
        <Button size="xs" variant="default" mt="sm" onClick={() => onUse(entry)}>
          {words.use}
        </Button>
      )}
    </li>
  );
}
