import { Button, FileButton, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { StoredStory, Told } from '../api/rehearsal';
import { useApi } from '../api/use-api';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { Confirm } from '../parts/confirm/confirm';
import { Empty } from '../parts/empty/empty';
import { Failure } from '../parts/failure/failure';
import { useTell } from '../parts/failure/tell';
import { saveFile } from '../parts/file/save-file';
import { Icon } from '../parts/icon/icon';
import { Loading } from '../parts/loading/loading';
import { LanguageTag } from '../parts/language-tag/language-tag';
import { Card } from '../parts/page/page';
import { Table } from '../parts/table/table';
import { Tag } from '../parts/tag/tag';
import { KnowledgeSelect } from '../try/knowledge-select';
import { EarlierRuns } from './earlier-runs';
import { RunProgress } from './run-progress';
import { CameInstead, MustBe } from './story-texts';
import styles from './testing.module.css';
import { testingWords } from './testing.words';
import { useChosenDraft } from './use-chosen-draft';
import { lastOf, useRun, useRuns } from './use-runs';

/** The suite of saved conversations, and how they went last. */
export function SavedTests() {
  const words = useWords(testingWords);
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  const { number } = useFormat();
  const [draft, setDraft] = useChosenDraft();
  const [chosen, setChosen] = useState<string>();
  const stories = useQuery({ queryKey: ['stories'], queryFn: ({ signal }) => api.rehearsal.stories(signal) });
  const runs = useRuns('stories', signal => api.rehearsal.storyRuns(signal)).data?.runs ?? [];
  const id = chosen ?? lastOf(runs, draft)?.id;
  const { data: run, isLoading } = useRun('stories', id, (each, signal) => api.rehearsal.storyRun(each, signal));
  const begin = useMutation({
    mutationFn: () => api.rehearsal.runStories(draft === '' ? undefined : draft),
    onSuccess: async begun => {
      setChosen(begun.id);
      await queries.invalidateQueries({ queryKey: ['runs', 'stories'] });
    },
    onError: tell.failed,
  });
  const result = run?.result;
  return (
    <>
      <p className={styles['hint']}>{words.savedHint}</p>
      <Group mb="md" gap="sm" align="flex-end">
        <KnowledgeSelect value={draft} onChange={setDraft} />
        <Button
          onClick={() => begin.mutate()}
          loading={begin.isPending || isLoading || run?.run.state === 'running'}
          disabled={stories.data?.length === 0}
        >
          {words.runAll}
        </Button>
        <EarlierRuns runs={runs} value={id} onChange={setChosen} />
        <Files />
      </Group>
      {run !== undefined && <RunProgress run={run.run} />}
      {result != null && (
        <p role="status">
          <Tag tone={result.failed === 0 ? 'good' : 'bad'}>
            {result.failed === 0
              ? words.allPassed(number(result.stories))
              : words.someFailed(number(result.failed), number(result.stories))}
          </Tag>
        </p>
      )}
      {stories.error !== null && stories.data === undefined && (
        <Failure failure={stories.error} onRetry={stories.refetch} />
      )}
      <Card flush>
        {stories.isPending && <Loading lines={5} height={44} />}
        {stories.data?.length === 0 && (
          <Empty icon="try" title={words.noTests} hint={words.noTestsHint}>
            <Button component={Link} to="/knowledge/try" variant="default" size="xs">
              {words.toTry}
            </Button>
          </Empty>
        )}
        {stories.data !== undefined && stories.data.length > 0 && (
          <StoryTable stories={stories.data} told={result?.told ?? []} />
        )}
      </Card>
    </>
  );
}

/** Takes tests in from a file, and gives them out as one. */
function Files() {
  const words = useWords(testingWords);
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  const { number } = useFormat();
  const take = useMutation({
    mutationFn: async (file: File) => api.rehearsal.importStories(await file.text()),
    onSuccess: async ({ stories }) => {
      await queries.invalidateQueries({ queryKey: ['stories'] });
      tell.done(words.imported(number(stories)));
    },
    onError: tell.failed,
  });
  const give = useMutation({
    mutationFn: () => api.rehearsal.exportStories(),
    onSuccess: lines => saveFile('tests.jsonl', lines, 'application/x-ndjson'),
    onError: tell.failed,
  });
  return (
    <Group gap="xs">
      <FileButton accept=".jsonl,.json" onChange={file => file !== null && take.mutate(file)}>
        {props => (
          <Button {...props} variant="default" leftSection={<Icon name="upload" size={15} />} loading={take.isPending}>
            {words.import}
          </Button>
        )}
      </FileButton>
      <Button
        variant="default"
        leftSection={<Icon name="download" size={15} />}
        loading={give.isPending}
        onClick={() => give.mutate()}
      >
        {words.export}
      </Button>
    </Group>
  );
}

interface TableProps {
  readonly stories: readonly StoredStory[];
  readonly told: readonly Told[];
}

function StoryTable({ stories, told }: TableProps) {
  const words = useWords(testingWords);
  const results = new Map(told.map(each => [each.id, each]));
  return (
    <Table label={words.tabs.saved} columns={[words.test, words.expected, words.result, words.remove]}>
      {stories.map(stored => (
        <StoryRow key={stored.id} stored={stored} told={results.get(stored.id)} />
      ))}
    </Table>
  );
}

interface RowProps {
  readonly stored: StoredStory;
  readonly told: Told | undefined;
}

function StoryRow({ stored, told }: RowProps) {
  const words = useWords(testingWords);
  const { story } = stored;
  return (
    <tr>
      <td className={styles['text']}>
        <strong>{story.name}</strong> <LanguageTag lang={story.lang} />
        <ol className={styles['turns']}>
          {story.turns.map((turn, at) => (
            <li key={at}>{turn.say ?? `[${turn.press ?? ''}]`}</li>
          ))}
        </ol>
      </td>
      <td className={styles['text']}>
        <MustBe expect={story.expect} />
      </td>
      <td className={styles['text']}>
        {told === undefined ? (
          <span className={styles['hint']}>{words.notRun}</span>
        ) : (
          <Tag tone={told.passed ? 'good' : 'bad'}>{told.passed ? words.passed : words.failed}</Tag>
        )}
        {told !== undefined && !told.passed && (
          <div className={styles['hint']}>
            <CameInstead told={told} />
          </div>
        )}
      </td>
      <td>
        <Remove stored={stored} />
      </td>
    </tr>
  );
}

function Remove({ stored }: { readonly stored: StoredStory }) {
  const words = useWords(testingWords);
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const remove = useMutation({
    mutationFn: () => api.rehearsal.removeStory(stored.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['stories'] }),
    onError: tell.failed,
  });
  return (
    <>
      <Button
        variant="subtle"
        size="xs"
        aria-label={`${words.remove}: ${stored.story.name}`}
        onClick={() => setAsking(true)}
      >
        <Icon name="bin" size={16} />
      </Button>
      <Confirm
        opened={asking}
        title={words.removeTitle}
        text={stored.story.name}
        yes={words.remove}
        no={words.keep}
        busy={remove.isPending}
        onYes={() => remove.mutate()}
        onNo={() => setAsking(false)}
      />
    </>
  );
}
