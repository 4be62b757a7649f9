import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ImportState, PastImport } from '../../../api/mining';
import { useApi } from '../../../api/use-api';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { Failure } from '../../../parts/failure/failure';
import { Icon } from '../../../parts/icon/icon';
import { Loading } from '../../../parts/loading/loading';
import { Card } from '../../../parts/page/page';
import { Tag, type Tone } from '../../../parts/tag/tag';
import styles from '../../drafts/lists.module.css';
import { importPath } from '../past-path';
import { importsWords } from './imports.words';

const whileRunning = 2_000;

export const importTones: Readonly<Record<ImportState, Tone>> = {
  running: 'info',
  done: 'good',
  refused: 'bad',
  failed: 'bad',
  interrupted: 'warn',
};

/** The latest files of past conversations. */
export function ImportList() {
  const words = useWords(importsWords);
  const api = useApi();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['imports'],
    queryFn: ({ signal }) => api.mining.imports(signal),
    refetchInterval: query => (query.state.data?.some(({ state }) => state === 'running') ? whileRunning : false),
  });
  return (
    <section aria-labelledby="past-files">
      <h2 className={styles['heading']} id="past-files">
        {words.imports}
      </h2>
      {error !== null && data === undefined && <Failure failure={error} onRetry={refetch} />}
      <Card flush>
        {isPending && <Loading lines={2} />}
        {data?.length === 0 && <p className={styles['none']}>{words.none}</p>}
        <ul className={styles['list']}>
          {data?.map(run => (
            <ImportItem key={run.id} run={run} />
          ))}
        </ul>
      </Card>
    </section>
  );
}

function ImportItem({ run }: { readonly run: PastImport }) {
  const words = useWords(importsWords);
  const { moment, full, share, number } = useFormat();
  const { state, figures } = run;
  return (
    <li className={styles['item']}>
      <Icon name="conversations" />
      <Link className={styles['name']} to={importPath(run.id)}>
        {run.file}
      </Link>
      <Tag tone={importTones[state]}>{words.states[state]}</Tag>
      <span className={styles['soft']}>
        <time dateTime={run.started_at} title={full(run.started_at)}>
          {words.by(run.started_by, moment(run.started_at))}
        </time>
        {state === 'running' && ` · ${words.progress(words.steps[run.step], share(run.percent / 100))}`}
        {figures != null && ` · ${words.figures.proposals} ${number(figures.proposals)}`}
      </span>
    </li>
  );
}
