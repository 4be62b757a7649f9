import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ModelVersion } from '../../api/training';
import { useApi } from '../../api/use-api';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Empty } from '../../parts/empty/empty';
import { Failure } from '../../parts/failure/failure';
import { Loading } from '../../parts/loading/loading';
import { Card } from '../../parts/page/page';
import { Table } from '../../parts/table/table';
import { Tag } from '../../parts/tag/tag';
import { JobStateTag } from '../trainings/job-state';
import { modelVersionsWords } from './versions.words';

const every = 15_000;

/** The models that trainings made, what each descends from, and which saw something that was erased. */
export function ModelVersions() {
  const words = useWords(modelVersionsWords);
  const api = useApi();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['training', 'versions'],
    queryFn: ({ signal }) => api.training.versions(signal),
    refetchInterval: every,
  });
  const versions = data?.versions ?? [];
  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        {words.title}
      </Title>
      {versions.some(version => version.flagged_at !== undefined) && (
        <Text size="sm" mb="sm" maw="46rem">
          {words.flaggedHint}
        </Text>
      )}
      {error !== null && data === undefined && <Failure failure={error} onRetry={refetch} />}
      <Card flush>
        {isPending && <Loading lines={2} height={44} />}
        {data !== undefined && versions.length === 0 && <Empty icon="learning" title={words.empty} />}
        {versions.length > 0 && (
          <Table label={words.title} columns={Object.values(words.columns)}>
            {versions.map(version => (
              <VersionRow key={version.version} version={version} />
            ))}
          </Table>
        )}
      </Card>
    </section>
  );
}

function VersionRow({ version }: { readonly version: ModelVersion }) {
  const words = useWords(modelVersionsWords);
  const { number, moment, day } = useFormat();
  return (
    <tr>
      <td>
        <code>{version.version}</code>
        {version.flagged_at !== undefined && (
          <div>
            <Tag tone="warn">{words.flagged(day(version.flagged_at))}</Tag>
          </div>
        )}
      </td>
      <td>{version.parent === undefined ? words.whole : words.over(version.parent)}</td>
      <td>{number(version.examples)}</td>
      <td>{version.serving ? <Tag tone="good">{words.serving}</Tag> : <JobStateTag state={version.state} />}</td>
      <td>{moment(version.created_at)}</td>
    </tr>
  );
}
