import { Title } from '@mantine/core';
import type { RolloutVerdict, Side } from '../api/rollout';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { Card } from '../parts/page/page';
import { Table } from '../parts/table/table';
import { Tag } from '../parts/tag/tag';
import { Findings } from './findings';
import styles from './rollout.module.css';
import { verdictWords } from './verdict.words';

/** What the gate says of a candidate, and by which sentences. */
export function Verdict({ verdict }: { readonly verdict: RolloutVerdict }) {
  const words = useWords(verdictWords);
  const { number, decimal } = useFormat();
  const { paired, corrections } = verdict.figures;
  const findings = verdict.findings ?? [];
  const blocking = findings.filter(finding => finding.blocks);
  const others = findings.filter(finding => !finding.blocks && finding.check !== 'accuracy');
  return (
    <section>
      <Title order={2} size="h4" mb={4}>
        {words.verdict}{' '}
        <Tag tone={verdict.passed ? 'good' : 'bad'}>{verdict.passed ? words.passed : words.heldBack}</Tag>
      </Title>
      <p className={styles['hint']}>
        {words.paired(
          number(paired.texts),
          number(paired.candidate_only),
          number(paired.champion_only),
          decimal(paired.p_value, 3),
        )}{' '}
        {corrections > 0 && words.corrections(number(corrections))}
      </p>
      {blocking.length > 0 && <Findings title={words.blocks} findings={blocking} open />}
      <Card flush>
        <Figures champion={verdict.figures.champion} candidate={verdict.figures.candidate} />
      </Card>
      {others.length > 0 && <Findings title={words.notes} findings={others} />}
    </section>
  );
}

const names = ['accuracy', 'ece', 'caught', 'wrongly_foreign', 'p99_ms'] as const;

function Figures({ champion, candidate }: { readonly champion: Side; readonly candidate: Side }) {
  const words = useWords(verdictWords);
  const { share, millis, decimal } = useFormat();
  const shown = (name: (typeof names)[number], side: Side) =>
    name === 'p99_ms' ? millis(side[name]) : name === 'ece' ? decimal(side[name], 3) : share(side[name]);
  return (
    <Table label={words.verdict} columns={['', words.before, words.after]}>
      {names.map(name => (
        <tr key={name}>
          <th scope="row">{words.figures[name]}</th>
          <td className={styles['number']}>{shown(name, champion)}</td>
          <td className={styles['number']}>{shown(name, candidate)}</td>
        </tr>
      ))}
    </Table>
  );
}
