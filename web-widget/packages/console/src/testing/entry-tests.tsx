import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { EntryTests as Tests, FailedEntry } from '../api/rehearsal';
import { useApi } from '../api/use-api';
import { entryPath } from '../knowledge/entries/entry-path';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { Empty } from '../parts/empty/empty';
import { useTell } from '../parts/failure/tell';
import { saveFile } from '../parts/file/save-file';
import { Icon } from '../parts/icon/icon';
import { LanguageTag } from '../parts/language-tag/language-tag';
import { Card } from '../parts/page/page';
import { Table } from '../parts/table/table';
import { Tag } from '../parts/tag/tag';
import { KnowledgeSelect } from '../try/knowledge-select';
import { EarlierRuns } from './earlier-runs';
import { RunProgress } from './run-progress';
import styles from './testing.module.css';
import { testingWords } from './testing.words';
import { useChosenDraft } from './use-chosen-draft';
import { lastOf, useRun, useRuns } from './use-runs';

const most = 100;

/** Asks every wording of every entry, and lists those that find something else. */
export function EntryTests() {
  const words = useWords(testingWords);
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  const [draft, setDraft] = useChosenDraft();
  const [chosen, setChosen] = useState<string>();
  const runs = useRuns('entries', signal => api.rehearsal.entryRuns(signal)).data?.runs ?? [];
  const id = chosen ?? lastOf(runs, draft)?.id;
  const { data, isLoading } = useRun('entries', id, (run, signal) => api.rehearsal.entryRun(run, signal));
  const begin = useMutation({
    mutationFn: () => api.rehearsal.testEntries(draft === '' ? undefined : draft),
    onSuccess: async run => {
      setChosen(run.id);
      await queries.invalidateQueries({ queryKey: ['runs', 'entries'] });
    },
    onError: tell.failed,
  });
  return (
    <>
      <p className={styles['hint']}>{words.entriesHint}</p>
      <Group mb="md" gap="sm" align="flex-end">
        <KnowledgeSelect value={draft} onChange={setDraft} />
        <Button onClick={() => begin.mutate()} loading={begin.isPending || isLoading || data?.run.state === 'running'}>
          {words.run}
        </Button>
        <EarlierRuns runs={runs} value={id} onChange={setChosen} />
      </Group>
      {data === undefined ? <Empty icon="testing" title={words.none} /> : <Outcome tests={data} />}
    </>
  );
}

function Outcome({ tests }: { readonly tests: Tests }) {
  const words = useWords(testingWords);
  const api = useApi();
  const tell = useTell();
  const { number, share } = useFormat();
  const { run, result } = tests;
  const download = useMutation({
    mutationFn: () => api.rehearsal.entryFailures(run.id),
    onSuccess: csv => saveFile('failures.csv', csv, 'text/csv;charset=utf-8'),
    onError: tell.failed,
  });
  if (result == null) return <RunProgress run={run} />;
  return (
    <>
      <dl className={styles['figures']}>
        <Figure
          name={words.findsItself}
          value={share(result.phrasings === 0 ? 1 : result.found / result.phrasings)}
          of={`${number(result.found)} / ${number(result.phrasings)}`}
        />
        <Figure
          name={words.findsWithout}
          value={share(result.measured === 0 ? 1 : result.found_without / result.measured)}
          of={`${number(result.found_without)} / ${number(result.measured)}`}
        />
      </dl>
      {result.skipped > 0 && <p className={styles['hint']}>{words.skipped(number(result.skipped))}</p>}
      {result.failed_entries === 0 ? (
        <Empty icon="check" title={words.allFound} />
      ) : (
        <>
          <Group justify="space-between" mb="xs">
            <strong>{words.failedEntries(number(result.failed_entries))}</strong>
            <Button
              variant="default"
              size="xs"
              leftSection={<Icon name="download" size={14} />}
              loading={download.isPending}
              onClick={() => download.mutate()}
            >
              {words.download}
            </Button>
          </Group>
          <Failures failed={result.failed.slice(0, most)} />
        </>
      )}
    </>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: string;
  readonly of: string;
}

function Figure({ name, value, of }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong> <span>{of}</span>
      </dd>
    </div>
  );
}

function Failures({ failed }: { readonly failed: readonly FailedEntry[] }) {
  const words = useWords(testingWords);
  const { columns } = words;
  return (
    <Card flush>
      <Table label={words.title} columns={[columns.entry, columns.phrasing, columns.found, columns.kind]}>
        {failed.flatMap(entry =>
          entry.phrasings.map((missed, at) => (
            <tr key={`${entry.id}/${entry.lang}/${missed.phrasing}`}>
              <td className={styles['entry']}>
                {at === 0 && (
                  <>
                    <Link to={entryPath(entry.id, entry.lang)}>{entry.question}</Link> <LanguageTag lang={entry.lang} />
                    <code>{entry.id}</code>
                  </>
                )}
              </td>
              <td className={styles['text']}>{missed.phrasing}</td>
              <td className={styles['text']}>
                {missed.found_question ?? words.nothingFound}
                <div className={styles['hint']}>
                  {missed.rank == null ? words.notAmong : missed.rank > 1 ? words.rank(missed.rank) : ''}
                </div>
              </td>
              <td>
                <Tag tone={missed.lost ? 'bad' : 'warn'}>{missed.lost ? words.lost : words.lostWithout}</Tag>
              </td>
            </tr>
          )),
        )}
      </Table>
    </Card>
  );
}
