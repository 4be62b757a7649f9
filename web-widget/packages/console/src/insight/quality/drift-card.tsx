import { SimpleGrid, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/use-api';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Failure } from '../../parts/failure/failure';
import { useLanguageName } from '../../parts/language-tag/language-tag';
import { Loading } from '../../parts/loading/loading';
import { Card } from '../../parts/page/page';
import { Table } from '../../parts/table/table';
import { Tag } from '../../parts/tag/tag';
import { insightWords } from '../frame/insight.words';
import { useTopicName } from '../frame/use-topic-name';
import { qualityWords } from './quality.words';

/** Whether the last week differs from the weeks before by more than those differ among themselves. */
export function DriftCard() {
  const words = useWords(qualityWords);
  const common = useWords(insightWords);
  const api = useApi();
  const { day, decimal, number, share } = useFormat();
  const language = useLanguageName();
  const nameOf = useTopicName();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['insight', 'drift'],
    queryFn: ({ signal }) => api.insight.drift(signal),
  });
  if (error !== null) return <Failure failure={error} onRetry={refetch} />;
  if (isPending) return <Loading lines={3} />;
  const columns = words.columns;
  return (
    <Card>
      <Title order={2} size="h5">
        {words.drift}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {words.driftHint(day(data.from), day(data.to), day(data.reference_from), day(data.reference_to))}
      </Text>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Table
          label={words.drift}
          columns={[columns.what, columns.distance, columns.threshold, columns.stability, columns.state]}
        >
          {data.comparisons.map(each => (
            <tr key={`${each.kind}/${each.lang}`}>
              <td>
                {words.kinds[each.kind]} {each.lang !== '' && `(${language(each.lang)})`}
              </td>
              <td>{each.distance === undefined ? '' : decimal(each.distance, 3)}</td>
              <td>{each.threshold === undefined ? '' : decimal(each.threshold, 3)}</td>
              <td>{each.stability === undefined ? '' : decimal(each.stability, 2)}</td>
              <td>
                {each.missing !== undefined ? (
                  (common.missing[each.missing] ?? common.none)
                ) : (
                  <Tag tone={each.drift ? 'warn' : 'good'}>{each.drift ? words.drifts : words.steady}</Tag>
                )}
              </td>
            </tr>
          ))}
        </Table>
        {data.moves.length > 0 && (
          <Table label={words.moves} columns={[words.topic, words.before, words.now, words.questions]}>
            {data.moves.map(move => (
              <tr key={move.intent}>
                <td>{nameOf(move.intent)}</td>
                <td>{share(move.before)}</td>
                <td>{share(move.now)}</td>
                <td>{number(move.questions)}</td>
              </tr>
            ))}
          </Table>
        )}
      </SimpleGrid>
    </Card>
  );
}
