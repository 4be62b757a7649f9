import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Finding } from '../../api/rollout';
import { isOpen, type Job } from '../../api/training';
import { useApi } from '../../api/use-api';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Confirm } from '../../parts/confirm/confirm';
import { Failure } from '../../parts/failure/failure';
import { useTell } from '../../parts/failure/tell';
import { saveBlob } from '../../parts/file/save-file';
import { Icon } from '../../parts/icon/icon';
import { Loading } from '../../parts/loading/loading';
import { Findings } from '../../rollout/findings';
import { verdictWords } from '../../rollout/verdict.words';
import { JobPlanFacts } from './job-plan-facts';
import { JobProgress } from './job-progress';
import { JobStateTag } from './job-state';
import styles from './trainings.module.css';
import { trainingsWords } from './trainings.words';
import { useTraining, useTrainingDeeds } from './use-trainings';

/** Everything about one training, as it goes: what it learns from, how far it is, its log, and what can be done with it. */
export function JobDetails({ id }: { readonly id: string }) {
  const { data: job, error, isPending, refetch } = useTraining(id);
  if (job === undefined)
    return isPending ? <Loading lines={6} height={32} /> : <Failure failure={error} onRetry={refetch} />;
  return <Details job={job} />;
}

function Details({ job }: { readonly job: Job }) {
  const words = useWords(trainingsWords);
  const { number } = useFormat();
  return (
    <Stack gap="md">
      <Group gap="sm">
        <JobStateTag state={job.state} />
        {job.worker !== undefined && isOpen(job) && (
          <Text size="sm" c="dimmed">
            {words.worker} {job.worker}, {words.attempt(number(job.attempt))}
          </Text>
        )}
      </Group>
      {job.message !== undefined && <Text size="sm">{job.message}</Text>}
      {job.progress !== undefined && (job.state === 'running' || job.progress.steps > 0) && (
        <JobProgress progress={job.progress} going={job.state === 'running'} />
      )}
      <Deeds job={job} />
      <JobPlanFacts job={job} />
      <HeldBack job={job} />
      <GateFindings findings={job.verdict?.findings ?? []} />
      <section>
        <Title order={3} size="h5" mb="xs">
          {words.log}
        </Title>
        <pre className={styles['log']} tabIndex={0} role="region" aria-label={words.log}>
          {job.log === undefined || job.log === '' ? words.noLog : job.log}
        </pre>
      </section>
    </Stack>
  );
}

/** Why the gate held it back, and what else it found. */
function GateFindings({ findings }: { readonly findings: readonly Finding[] }) {
  const words = useWords(verdictWords);
  const blocking = findings.filter(finding => finding.blocks);
  const others = findings.filter(finding => !finding.blocks && finding.check !== 'accuracy');
  return (
    <>
      {blocking.length > 0 && <Findings title={words.blocks} findings={blocking} open />}
      {others.length > 0 && <Findings title={words.notes} findings={others} />}
    </>
  );
}

/** What waits for a person instead of being learned from, and why. */
function HeldBack({ job }: { readonly job: Job }) {
  const words = useWords(trainingsWords);
  const { number } = useFormat();
  const { examples = 0, findings = [] } = job.plan.material.held_back ?? {};
  if (examples === 0) return null;
  return (
    <>
      <Text size="sm">
        {words.heldBack(number(examples))} <Link to={`/learning/rollout/${job.lang}`}>{words.toHeld}</Link>
      </Text>
      {findings.length > 0 && <Findings title={words.heldBecause} findings={findings} />}
    </>
  );
}

function Deeds({ job }: { readonly job: Job }) {
  const words = useWords(trainingsWords);
  const api = useApi();
  const tell = useTell();
  const { cancel, retry } = useTrainingDeeds();
  const [sure, setSure] = useState(false);
  const download = useMutation({
    mutationFn: () => api.training.data(job.id),
    onSuccess: file => saveBlob(`${job.version}.csv`, file),
    onError: tell.failed,
  });
  const canRetry = job.state === 'failed' || job.state === 'cancelled';
  return (
    <Group gap="xs">
      {isOpen(job) && (
        <Button variant="default" size="xs" onClick={() => setSure(true)}>
          {words.cancel}
        </Button>
      )}
      {canRetry && (
        <Button size="xs" loading={retry.isPending} onClick={() => retry.mutate(job.id)}>
          {words.retry}
        </Button>
      )}
      <Button
        variant="default"
        size="xs"
        leftSection={<Icon name="download" size={14} />}
        loading={download.isPending}
        onClick={() => download.mutate()}
      >
        {words.download}
      </Button>
      <Confirm
        opened={sure}
        title={words.cancelTitle}
        text={words.cancelText}
        yes={words.cancel}
        no={words.keep}
        busy={cancel.isPending}
        onYes={() => cancel.mutate(job.id, { onSettled: () => setSure(false) })}
        onNo={() => setSure(false)}
      />
    </Group>
  );
}
