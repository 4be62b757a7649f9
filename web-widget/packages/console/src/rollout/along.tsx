import { Button, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Disagreement, RolloutDetail } from '../api/rollout';
import { useApi } from '../api/use-api';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { useIntentNames } from '../parts/intent/use-intent-names';
import { Meter } from '../parts/meter/meter';
import { Card } from '../parts/page/page';
import { Table } from '../parts/table/table';
import styles from './rollout.module.css';
import { rolloutWords } from './rollout.words';
import { verdictWords } from './verdict.words';

const atFirst = 20;
const atMost = 100;

/** How often both understood the same, and the questions where they did not. */
export function Along({ detail, leftOut }: { readonly detail: RolloutDetail; readonly leftOut: number }) {
  const words = useWords(rolloutWords);
  const { number } = useFormat();
  const { seen, rollout } = detail;
  const agreement = words.agreement(number(seen.agreed), number(seen.compared));
  return (
    <section>
      <Title order={2} size="h4" mt="lg" mb={4}>
        {words.along}
      </Title>
      {seen.compared === 0 ? (
        <p className={styles['hint']}>{words.noTurns}</p>
      ) : (
        <>
          <Meter value={seen.agreed / seen.compared} label={agreement} />
          <p className={styles['hint']}>
            {agreement}. {seen.by_candidate > 0 && words.served(number(seen.by_candidate))}{' '}
            {leftOut > 0 && words.leftOut(number(leftOut))}
          </p>
          <Disagreements id={rollout.id} />
        </>
      )}
    </section>
  );
}

function Disagreements({ id }: { readonly id: string }) {
  const words = useWords(rolloutWords);
  const gate = useWords(verdictWords);
  const api = useApi();
  const [limit, setLimit] = useState(atFirst);
  const { data } = useQuery({
    queryKey: ['rollouts', id, 'disagreements', limit],
    queryFn: ({ signal }) => api.rollout.disagreements(id, 0, limit, signal),
    placeholderData: keepPreviousData,
  });
  if (data === undefined) return null;
  if (data.disagreements.length === 0) return <p className={styles['hint']}>{words.allAgree}</p>;
  return (
    <Card flush>
      <Table label={words.disagreements} columns={[words.question, gate.saysNow, gate.saysThen, words.when]}>
        {data.disagreements.map(each => (
          <DisagreementRow key={`${each.conversation}/${each.seq}`} found={each} />
        ))}
      </Table>
      {data.more && limit < atMost && (
        <Button variant="subtle" m="xs" onClick={() => setLimit(atMost)}>
          {words.more}
        </Button>
      )}
    </Card>
  );
}

function DisagreementRow({ found }: { readonly found: Disagreement }) {
  const words = useWords(rolloutWords);
  const { nameOf } = useIntentNames();
  const { share, moment } = useFormat();
  return (
    <tr>
      <td className={styles['text']}>
        {found.text}
        <div className={styles['hint']}>
          <Link to={`/conversations/${found.conversation}`}>{words.open}</Link>
        </div>
      </td>
      <td>
        {nameOf(found.champion)} <span className={styles['number']}>{share(found.champion_confidence)}</span>
      </td>
      <td>
        {nameOf(found.candidate)} <span className={styles['number']}>{share(found.candidate_confidence)}</span>
      </td>
      <td className={styles['number']}>{moment(found.at)}</td>
    </tr>
  );
}
