import { Button, Drawer, Title } from '@mantine/core';
import { useState } from 'react';
import { isAlarm, isOpen, type Job } from '../../api/training';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Empty } from '../../parts/empty/empty';
import { Failure } from '../../parts/failure/failure';
import { Icon } from '../../parts/icon/icon';
import { useLanguageName } from '../../parts/language-tag/language-tag';
import { Loading } from '../../parts/loading/loading';
import { Card } from '../../parts/page/page';
import { Table } from '../../parts/table/table';
import { Tag } from '../../parts/tag/tag';
import { JobDetails } from './job-details';
import { JobProgress } from './job-progress';
import { JobStateTag } from './job-state';
import { NewTraining } from './new-training';
import styles from './trainings.module.css';
import { trainingsWords } from './trainings.words';
import { useTrainings } from './use-trainings';

/** The trainings as they go, each with its details in a drawer, and the button for one more. */
export function Trainings() {
  const words = useWords(trainingsWords);
  const [shown, setShown] = useState<Job>();
  const [asking, setAsking] = useState(false);
  const { jobs, workers, error, isPending, refetch, hasMore, isFetchingMore, more } = useTrainings();
  const closeButtonProps = { 'aria-label': words.close };
  return (
    <section>
      <header className={styles['head']}>
        <Title order={2} size="h4">
          {words.title}
        </Title>
        <Button size="sm" leftSection={<Icon name="plus" size={16} />} onClick={() => setAsking(true)}>
          {words.start}
        </Button>
      </header>
      {workers === 'none' && <p className={styles['hint']}>{words.noWorker}</p>}
      {workers === 'elsewhere' && <p className={styles['hint']}>{words.elsewhere}</p>}
      {error !== null && jobs.length === 0 && <Failure failure={error} onRetry={refetch} />}
      <Card flush>
        {isPending && <Loading lines={3} height={56} />}
        {!isPending && error === null && jobs.length === 0 && (
          <Empty icon="learning" title={words.empty} hint={words.emptyHint} />
        )}
        {jobs.length > 0 && (
          <Table label={words.title} columns={Object.values(words.columns)}>
            {jobs.map(job => (
              <JobRow key={job.id} job={job} onShow={setShown} />
            ))}
          </Table>
        )}
        {hasMore && (
          <div className={styles['more']}>
            <Button variant="default" size="sm" loading={isFetchingMore} onClick={() => void more()}>
              {words.older}
            </Button>
          </div>
        )}
      </Card>
      <Drawer
        opened={shown !== undefined}
        onClose={() => setShown(undefined)}
        position="right"
        size="min(40rem, 100vw)"
        title={shown?.version}
        closeButtonProps={closeButtonProps}
      >
        {shown !== undefined && <JobDetails id={shown.id} />}
      </Drawer>
      <Drawer
        opened={asking}
        onClose={() => setAsking(false)}
        position="right"
        size="min(28rem, 100vw)"
        title={words.newTitle}
        closeButtonProps={closeButtonProps}
      >
        {asking && <NewTraining onDone={() => setAsking(false)} />}
      </Drawer>
    </section>
  );
}

function JobRow({ job, onShow }: { readonly job: Job; readonly onShow: (job: Job) => void }) {
  const words = useWords(trainingsWords);
  const { moment } = useFormat();
  const language = useLanguageName();
  const { kind, reason } = job.plan.course;
  return (
    <tr>
      <td>
        <button
          type="button"
          className={styles['name']}
          aria-label={words.open(job.version)}
          onClick={() => onShow(job)}
        >
          {job.version}
        </button>
        <span className={styles['soft']}>{language(job.lang)}</span>
      </td>
      <td>
        <JobStateTag state={job.state} /> {isAlarm(job) && <Tag tone="bad">{words.alarm}</Tag>}
        {job.progress !== undefined && isOpen(job) && (
          <JobProgress progress={job.progress} going={job.state === 'running'} />
        )}
        {job.message !== undefined && <span className={styles['soft']}>{job.message}</span>}
      </td>
      <td>
        {job.state === 'skipped' ? '–' : words.kind[kind]}
        {job.state !== 'skipped' && <span className={styles['soft']}>{words.because(words.reason[reason])}</span>}
      </td>
      <td>
        {words.cause[job.cause]}
        <span className={styles['soft']}>{words.by(job.author_name, moment(job.created_at))}</span>
      </td>
    </tr>
  );
}
