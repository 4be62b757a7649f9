import { Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Query } from '../../api/http';
import type { Overview } from '../../api/insight';
import { useFormat } from '../../language/format';
import { useWords } from '../../language/language';
import { Card } from '../../parts/page/page';
import { Table } from '../../parts/table/table';
import { insightWords } from '../frame/insight.words';
import { behind } from '../frame/slice';
import { overviewWords } from './overview.words';

interface Props {
  readonly reasons: Overview['overview']['reasons'];
  readonly slice: Query;
}

/** Why conversations went to a person. */
export function Reasons({ reasons, slice }: Props) {
  const words = useWords(overviewWords);
  const names = useWords(insightWords);
  const { number, share } = useFormat();
  return (
    <Card>
      <Title order={2} size="h5" mb="xs">
        {words.reasons}
      </Title>
      {reasons.length === 0 ? (
        <p>{names.missing['nobody_handed_off']}</p>
      ) : (
        <Table label={words.reasons} columns={[words.reason, words.count, words.share]}>
          {reasons.map(each => (
            <tr key={each.reason}>
              <td>{names.reasons[each.reason] ?? each.reason}</td>
              <td>
                <Link to={behind(slice, 'handed_off', { reason: each.reason })}>{number(each.share.hits)}</Link>
              </td>
              <td>{each.share.value === undefined ? names.none : share(each.share.value)}</td>
            </tr>
          ))}
        </Table>
      )}
    </Card>
  );
}
