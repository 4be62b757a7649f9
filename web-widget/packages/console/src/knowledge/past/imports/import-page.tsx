import { Alert, Button, Progress, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { PastImport } from '../../../api/mining';
import { useApi } from '../../../api/use-api';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { Failure } from '../../../parts/failure/failure';
import { Icon } from '../../../parts/icon/icon';
import { Loading } from '../../../parts/loading/loading';
import { Card } from '../../../parts/page/page';
import { Table } from '../../../parts/table/table';
import { KnowledgePage } from '../../frame/knowledge-page';
import { ProposalsView } from '../proposals/proposals-view';
import styles from './import-page.module.css';
import { importsWords } from './imports.words';

const whileRunning = 1_000;

/** One file of past conversations: how far it is, what was found, and what is proposed. */
export function ImportPage() {
  const words = useWords(importsWords);
  const { moment } = useFormat();
  const api = useApi();
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => api.mining.run(id, signal),
    refetchInterval: query => (query.state.data?.state === 'running' ? whileRunning : false),
  });
  return (
    <KnowledgePage
      section="past"
      title={data?.file ?? words.title}
      {...(data === undefined ? {} : { intro: words.by(data.started_by, moment(data.started_at)) })}
      actions={<Back />}
    >
      {isPending && <Loading />}
      {error !== null && data === undefined && <Failure failure={error} onRetry={refetch} />}
      {data !== undefined && <Run run={data} />}
    </KnowledgePage>
  );
}

function Run({ run }: { readonly run: PastImport }) {
  const words = useWords(importsWords);
  switch (run.state) {
    case 'running':
      return <Running run={run} />;
    case 'refused':
      return <Refused run={run} />;
    case 'failed':
    case 'interrupted':
      return <Notice>{words[run.state]}</Notice>;
    case 'done':
      return (
        <Stack gap="md">
          <Figures run={run} />
          <ProposalsView importId={run.id} />
        </Stack>
      );
  }
}

function Running({ run: { step, percent } }: { readonly run: PastImport }) {
  const words = useWords(importsWords);
  const { share } = useFormat();
  const said = words.progress(words.steps[step], share(percent / 100));
  return (
    <Card>
      <p className={styles['step']} role="status">
        {said}
      </p>
      <Progress value={percent} aria-label={said} animated />
    </Card>
  );
}

function Figures({ run: { figures } }: { readonly run: PastImport }) {
  const words = useWords(importsWords);
  const { number } = useFormat();
  if (figures == null) return null;
  return (
    <dl className={styles['figures']}>
      {(['conversations', 'questions', 'settled', 'clustered', 'proposals'] as const).map(name => (
        <div key={name}>
          <dt>{words.figures[name]}</dt>
          <dd>{number(figures[name])}</dd>
        </div>
      ))}
    </dl>
  );
}

function Refused({ run: { problems } }: { readonly run: PastImport }) {
  const words = useWords(importsWords);
  const { number } = useFormat();
  return (
    <Stack gap="md">
      <Notice title={words.refused}>{words.refusedHint}</Notice>
      <Card flush>
        <Table label={words.refused} columns={[words.line, words.column, words.reason]}>
          {problems.map((problem, place) => (
            <tr key={place}>
              <td>{number(problem.line)}</td>
              <td>
                <code>{problem.column}</code>
              </td>
              <td>{problem.reason}</td>
            </tr>
          ))}
        </Table>
      </Card>
    </Stack>
  );
}

function Notice({ title, children }: { readonly title?: string; readonly children: string }) {
  return (
    <Alert role="alert" variant="outline" color="red" c="inherit" title={title} icon={<Icon name="alert" />}>
      {children}
    </Alert>
  );
}

function Back() {
  const words = useWords(importsWords);
  return (
    <Button
      component={Link}
      to="/knowledge/past"
      variant="default"
      size="sm"
      leftSection={<Icon name="back" size={16} />}
    >
      {words.back}
    </Button>
  );
}
