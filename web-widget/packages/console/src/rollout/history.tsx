import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Rollout, RolloutState, RolloutStep } from '../api/rollout';
import { useApi } from '../api/use-api';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { Card } from '../parts/page/page';
import { Table } from '../parts/table/table';
import { Tag, type Tone } from '../parts/tag/tag';
import styles from './rollout.module.css';
import { rolloutWords } from './rollout.words';

const tones: Readonly<Record<RolloutState, Tone>> = {
  blocked: 'bad',
  shadow: 'info',
  share: 'info',
  all: 'good',
  returned: 'warn',
  replaced: 'neutral',
};

/** The steps that a candidate has taken. */
export function Taken({ steps }: { readonly steps: readonly RolloutStep[] }) {
  const words = useWords(rolloutWords);
  return (
    <section>
      <Title order={2} size="h4" mt="lg" mb="xs">
        {words.history}
      </Title>
      <Card flush>
        <Table label={words.history} columns={[words.when, words.state, words.why]}>
          {steps.map(step => (
            <Row key={step.at + step.state} at={step.at} state={step.state} share={step.share} {...whyOf(step)} />
          ))}
        </Table>
      </Card>
    </section>
  );
}

/** The candidates there were before, each with how it ended. */
export function Earlier({ lang, shown }: { readonly lang: string; readonly shown: string }) {
  const words = useWords(rolloutWords);
  const api = useApi();
  const { data = [] } = useQuery({
    queryKey: ['rollouts', 'history', lang, shown],
    queryFn: ({ signal }) => api.rollout.history(lang, signal),
  });
  const earlier = data.filter(each => each.id !== shown);
  if (earlier.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h4" mt="lg" mb="xs">
        {words.earlier}
      </Title>
      <Card flush>
        <Table label={words.earlier} columns={[words.when, words.state, words.why, words.version]}>
          {earlier.map(each => (
            <Row key={each.id} at={each.step_at} state={each.state} share={each.share} {...whyOf(each)}>
              <td className={styles['text']}>
                <code>{each.version}</code>
              </td>
            </Row>
          ))}
        </Table>
      </Card>
    </section>
  );
}

const whyOf = ({ reason, changed_by: by }: Pick<Rollout, 'reason' | 'changed_by'>) => ({ reason, by });

interface RowProps {
  readonly at: string;
  readonly state: RolloutState;
  readonly share: number;
  readonly reason: string;
  readonly by: string;
  readonly children?: React.ReactNode;
}

function Row({ at, state, share: part, reason, by, children }: RowProps) {
  const words = useWords(rolloutWords);
  const { full, share } = useFormat();
  return (
    <tr>
      <td className={styles['number']}>{full(at)}</td>
      <td>
        <Tag tone={tones[state]}>
          {words.states[state]}
          {state === 'share' && ` · ${share(part)}`}
        </Tag>
      </td>
      <td className={styles['text']}>
        {words.reasons[reason] ?? reason} ({by})
      </td>
      {children}
    </tr>
  );
}
