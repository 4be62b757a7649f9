import { Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Query } from '../../api/http';
import type { Forecast, Moods } from '../../api/insight';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Empty } from '../../parts/empty/empty';
import { Card } from '../../parts/page/page';
import { Table } from '../../parts/table/table';
import { insightWords } from '../frame/insight.words';
import { behind } from '../frame/slice';
import { useTopicName } from '../frame/use-topic-name';
import { MoodLine } from './mood-line';
import { topicsWords } from './topics.words';

interface Props {
  readonly moods: Moods;
  readonly forecast: Forecast | undefined;
  readonly slice: Query;
}

/** Topics with their moods week by week, and what the next week will bring. */
export function TopicTable({ moods, forecast, slice }: Props) {
  const words = useWords(topicsWords);
  const common = useWords(insightWords);
  const { number, share } = useFormat();
  const nameOf = useTopicName();
  if (moods.topics.length === 0) return <Empty icon="intents" title={words.empty} hint={words.emptyHint} />;
  const coming = new Map((forecast?.topics ?? []).map(each => [each.intent, each]));
  return (
    <Card flush>
      <Table
        label={words.table}
        columns={[words.topic, words.questions, words.answered, words.complaints, words.trend, words.next]}
      >
        {moods.topics.map(({ intent, complaints, answered, weeks }) => {
          const next = coming.get(intent);
          return (
            <tr key={intent}>
              <td>
                <Link to={behind(slice, 'all', { topic: intent })}>{nameOf(intent)}</Link>
              </td>
              <td>{number(complaints.n)}</td>
              <td>{answered.value === undefined ? common.none : share(answered.value)}</td>
              <td>
                <Link to={behind(slice, 'all', { topic: intent, upset: true })}>
                  {complaints.value === undefined ? common.none : share(complaints.value)}
                </Link>{' '}
                {complaints.low !== undefined && complaints.high !== undefined && (
                  <Text span size="xs" c="dimmed">
                    {share(complaints.low)} – {share(complaints.high)}
                  </Text>
                )}
              </td>
              <td>
                <MoodLine weeks={weeks} />
              </td>
              <td>
                {next?.mean === undefined
                  ? (common.missing[next?.missing ?? 'too_little_history'] ?? common.none)
                  : `${number(next.low ?? 0)} – ${number(next.high ?? 0)}`}{' '}
                {next !== undefined && (
                  <Text span size="xs" c="dimmed">
                    {words.after(number(next.last))}
                  </Text>
                )}
              </td>
            </tr>
          );
        })}
      </Table>
      {moods.others > 0 && (
        <Text size="sm" p="sm">
          {words.others(number(moods.others))}
        </Text>
      )}
    </Card>
  );
}
