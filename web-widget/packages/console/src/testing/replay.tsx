import { Button, Group, NumberInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Change, Replay as Replayed, Verdict } from '../api/rehearsal';
import { useApi } from '../api/use-api';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { Empty } from '../parts/empty/empty';
import { useTell } from '../parts/failure/tell';
import { Card } from '../parts/page/page';
import { Pager } from '../parts/pager/pager';
import { Table } from '../parts/table/table';
import { Tag } from '../parts/tag/tag';
import { GistLine } from '../try/gist-line';
import { KnowledgeSelect } from '../try/knowledge-select';
import { useDrafts } from '../try/use-drafts';
import { EarlierRuns } from './earlier-runs';
import { RunProgress } from './run-progress';
import styles from './testing.module.css';
import { testingWords } from './testing.words';
import { useChosenDraft } from './use-chosen-draft';
import { lastOf, useRun, useRuns } from './use-runs';

const pageSize = 50;

/** What a draft would change for the customers of the last days. */
export function Replay() {
  const words = useWords(testingWords);
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  const drafts = useDrafts().data ?? [];
  const [picked, setPicked] = useChosenDraft();
  const [days, setDays] = useState(30);
  const [chosen, setChosen] = useState<string>();
  const [page, setPage] = useState(1);
  const runs = useRuns('replay', signal => api.rehearsal.replays(signal)).data?.runs ?? [];
  const draft = picked === '' ? (drafts[0]?.id ?? '') : picked;
  const id = chosen ?? lastOf(runs, picked)?.id;
  const { data, isLoading } = useRun(`replay/${page}`, id, (run, signal) =>
    api.rehearsal.replayed(run, (page - 1) * pageSize, pageSize, signal),
  );
  const show = (run: string) => {
    setPage(1);
    setChosen(run);
  };
  const begin = useMutation({
    mutationFn: () => api.rehearsal.replay(draft, days),
    onSuccess: async run => {
      show(run.id);
      await queries.invalidateQueries({ queryKey: ['runs', 'replay'] });
    },
    onError: tell.failed,
  });
  return (
    <>
      <p className={styles['hint']}>{words.replayHint}</p>
      {drafts.length === 0 && (
        <Empty icon="upload" title={words.noDrafts} hint={words.noDraftsHint}>
          <Button component={Link} to="/knowledge/upload" variant="default" size="xs">
            {words.toUpload}
          </Button>
        </Empty>
      )}
      <Group mb="md" gap="sm" align="flex-end">
        {drafts.length > 0 && (
          <>
            <KnowledgeSelect value={draft} onChange={setPicked} served={false} />
            <NumberInput
              label={words.days}
              value={days}
              min={1}
              max={365}
              allowDecimal={false}
              w={110}
              onChange={value => setDays(typeof value === 'number' ? value : 30)}
            />
            <Button
              onClick={() => begin.mutate()}
              loading={begin.isPending || isLoading || data?.run.state === 'running'}
            >
              {words.run}
            </Button>
          </>
        )}
        <EarlierRuns runs={runs} value={id} onChange={show} />
      </Group>
      {data !== undefined && <RunProgress run={data.run} />}
      {data !== undefined && <Changes replay={data} page={page} onPage={setPage} />}
    </>
  );
}

interface ChangesProps {
  readonly replay: Replayed;
  readonly page: number;
  readonly onPage: (page: number) => void;
}

function Changes({ replay, page, onPage }: ChangesProps) {
  const words = useWords(testingWords);
  const { number } = useFormat();
  const { result } = replay;
  if (result == null) return null;
  return (
    <>
      <p role="status">
        {words.summary(number(result.changed), number(result.questions), number(result.traffic))}.{' '}
        {words.decided(number(replay.approved), number(replay.rejected))}.
      </p>
      <Card flush>
        {replay.changes.length === 0 ? (
          <Empty icon="check" title={words.noChange} />
        ) : (
          <Table label={words.tabs.replay} columns={[words.customer, words.before, words.after, words.verdict]}>
            {replay.changes.map(change => (
              <ChangeRow key={change.place} run={replay.run.id} change={change} />
            ))}
          </Table>
        )}
        <Pager page={page} pageSize={pageSize} total={result.changed} onPage={onPage} />
      </Card>
    </>
  );
}

interface RowProps {
  readonly run: string;
  readonly change: Change;
}

function ChangeRow({ run, change }: RowProps) {
  const words = useWords(testingWords);
  const { number, moment } = useFormat();
  const { what } = change;
  return (
    <tr>
      <td className={styles['text']}>
        <strong>{what.text}</strong>
        <div className={styles['hint']}>
          {words.times(number(what.count))} {what.kind === 'wording' && <Tag>{words.wording}</Tag>}
        </div>
      </td>
      <td className={styles['text']}>
        <GistLine gist={what.before} lang={what.lang} />
        {what.kind === 'wording' && <p className={styles['words']}>{what.before.text}</p>}
      </td>
      <td className={styles['text']}>
        <GistLine gist={what.after} lang={what.lang} />
        {what.after.text !== '' && <p className={styles['words']}>{what.after.text}</p>}
      </td>
      <td className={styles['verdict']}>
        <Decide run={run} change={change} />
        {change.decided_by != null && change.decided_at != null && (
          <div className={styles['hint']}>{words.by(change.decided_by, moment(change.decided_at))}</div>
        )}
      </td>
    </tr>
  );
}

function Decide({ run, change }: RowProps) {
  const words = useWords(testingWords);
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  const decide = useMutation({
    mutationFn: (verdict: Verdict | 'open') => api.rehearsal.decide(run, change.place, verdict),
    onSuccess: () =>
      queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'runs' && queryKey[2] === run }),
    onError: tell.failed,
  });
  if (change.verdict != null) {
    return (
      <Group gap={6} wrap="nowrap">
        <Tag tone={change.verdict === 'approved' ? 'good' : 'bad'}>{words[change.verdict]}</Tag>
        <Button variant="subtle" size="compact-xs" onClick={() => decide.mutate('open')}>
          {words.undo}
        </Button>
      </Group>
    );
  }
  return (
    <Group gap={6} wrap="nowrap">
      <Button variant="default" size="compact-sm" disabled={decide.isPending} onClick={() => decide.mutate('approved')}>
        {words.approve}
      </Button>
      <Button variant="default" size="compact-sm" disabled={decide.isPending} onClick={() => decide.mutate('rejected')}>
        {words.reject}
      </Button>
    </Group>
  );
}
