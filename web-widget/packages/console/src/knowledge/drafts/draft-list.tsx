import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../../api/use-api';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Failure } from '../../parts/failure/failure';
import { Icon } from '../../parts/icon/icon';
import { Loading } from '../../parts/loading/loading';
import { Card } from '../../parts/page/page';
import { draftPath } from './draft-path';
import styles from './lists.module.css';
import { uploadWords } from './upload.words';

/** All files that wait for somebody to publish them. */
export function DraftList() {
  const words = useWords(uploadWords);
  const { moment, full } = useFormat();
  const api = useApi();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['drafts'],
    queryFn: ({ signal }) => api.drafts.list(signal),
  });
  return (
    <section aria-labelledby="open-drafts">
      <h2 className={styles['heading']} id="open-drafts">
        {words.drafts}
      </h2>
      {error !== null && data === undefined && <Failure failure={error} onRetry={refetch} />}
      <Card flush>
        {isPending && <Loading lines={2} />}
        {data?.length === 0 && <p className={styles['none']}>{words.noDrafts}</p>}
        <ul className={styles['list']}>
          {data?.map(draft => (
            <li key={draft.id} className={styles['item']}>
              <Icon name="file" />
              <Link className={styles['name']} to={draftPath(draft.id)}>
                {draft.file}
              </Link>
              <time className={styles['soft']} dateTime={draft.at} title={full(draft.at)}>
                {words.by(draft.author_name, moment(draft.at))}
              </time>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}
