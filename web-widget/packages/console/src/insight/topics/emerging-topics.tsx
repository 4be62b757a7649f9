import { Button, Group, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/use-api';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Empty } from '../../parts/empty/empty';
import { Failure } from '../../parts/failure/failure';
import { useTell } from '../../parts/failure/tell';
import { LanguageTag } from '../../parts/language-tag/language-tag';
import { Loading } from '../../parts/loading/loading';
import { Card } from '../../parts/page/page';
import { Table } from '../../parts/table/table';
import { Tag } from '../../parts/tag/tag';
import { BehindList } from '../behind/behind-list';
import { topicsWords } from './topics.words';

const whileSearching = 2_000;

/** Groups of questions without an answer, those that grow first. */
export function EmergingTopics() {
  const words = useWords(topicsWords);
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  const { moment, number } = useFormat();
  const [opened, setOpened] = useState('');
  const [page, setPage] = useState(1);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['insight', 'emerging'],
    queryFn: ({ signal }) => api.insight.emerging(signal),
    refetchInterval: query => (query.state.data?.searching === true ? whileSearching : false),
  });
  const search = useMutation({
    mutationFn: () => api.insight.search(),
    onSuccess: found => queries.setQueryData(['insight', 'emerging'], found),
    onError: tell.failed,
  });
  const open = (id: string) => {
    setOpened(opened === id ? '' : id);
    setPage(1);
  };
  return (
    <Card>
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2} size="h5">
            {words.emerging}
          </Title>
          <Text size="sm" c="dimmed" mb="xs">
            {words.emergingHint} {data?.found_at !== undefined && words.found(moment(data.found_at))}
          </Text>
        </div>
        <Button size="xs" variant="default" loading={data?.searching === true} onClick={() => search.mutate()}>
          {words.search}
        </Button>
      </Group>
      {error !== null && <Failure failure={error} onRetry={refetch} />}
      {isPending && <Loading lines={2} />}
      {data?.topics.length === 0 && (
        <Empty icon="bulb" title={data.searching ? words.searching : words.noEmerging} hint={words.noEmergingHint} />
      )}
      {data !== undefined && data.topics.length > 0 && (
        <Table label={words.emerging} columns={[words.examples, words.weeks, words.questions]}>
          {data.topics.map(topic => (
            <tr key={topic.id}>
              <td>
                <LanguageTag lang={topic.lang} /> {topic.questions.join(' · ')}
              </td>
              <td>
                {topic.weeks.map(number).join(' → ')} {topic.growing && <Tag tone="warn">{words.growing}</Tag>}
              </td>
              <td>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-expanded={opened === topic.id}
                  onClick={() => open(topic.id)}
                >
                  {words.open(number(topic.size))}
                </Button>
              </td>
            </tr>
          ))}
        </Table>
      )}
      {opened !== '' && (
        <section aria-label={words.behind}>
          <BehindList
            name={['emerging', opened]}
            load={(asked, signal) => api.insight.behindEmerging(opened, asked, signal)}
            page={page}
            onPage={setPage}
          />
        </section>
      )}
    </Card>
  );
}
