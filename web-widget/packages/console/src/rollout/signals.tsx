import { Title } from '@mantine/core';
import type { Signal } from '../api/rollout';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { Card } from '../parts/page/page';
import { Table } from '../parts/table/table';
import { Tag } from '../parts/tag/tag';
import { Interval } from './interval';
import styles from './rollout.module.css';
import { rolloutWords } from './rollout.words';

/** How customers of the candidate fare against the rest. */
export function Signals({ signals }: { readonly signals: readonly Signal[] }) {
  const words = useWords(rolloutWords);
  return (
    <section>
      <Title order={2} size="h4" mb={4}>
        {words.signals}
      </Title>
      <p className={styles['hint']}>{words.signalsHint}</p>
      <Card flush>
        <Table label={words.signals} columns={[words.signal, words.ofCandidate, words.ofRest, words.difference]}>
          {signals.map(signal => (
            <SignalRow key={signal.name} signal={signal} />
          ))}
        </Table>
      </Card>
    </section>
  );
}

function SignalRow({ signal }: { readonly signal: Signal }) {
  const words = useWords(rolloutWords);
  const { number, share } = useFormat();
  const points = (value: number) => `${value > 0 ? '+' : ''}${share(value)}`;
  const interval = words.interval(points(signal.difference), points(signal.low), points(signal.high));
  return (
    <tr>
      <td>
        {words.signalNames[signal.name] ?? signal.name} {signal.falls && <Tag tone="bad">{words.falls}</Tag>}
      </td>
      <td className={styles['number']}>{words.of(number(signal.candidate), number(signal.candidates))}</td>
      <td className={styles['number']}>{words.of(number(signal.rest), number(signal.rests))}</td>
      <td className={styles['number']}>
        <Interval {...signal} label={interval} />
        <div className={styles['hint']}>{interval}</div>
      </td>
    </tr>
  );
}
