import { Title } from '@mantine/core';
import type { Finding, RolloutVerdict, Sentence, Side } from '../api/rollout';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { useIntentNames } from '../parts/intent/use-intent-names';
import { Card } from '../parts/page/page';
import { Table } from '../parts/table/table';
import { Tag } from '../parts/tag/tag';
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

interface FindingsProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly open?: boolean;
}

function Findings({ title, findings, open = false }: FindingsProps) {
  return (
    <>
      <Title order={3} size="h5" mt="md" mb="xs">
        {title}
      </Title>
      {findings.map(finding => (
        <OneFinding key={`${finding.check} ${finding.subject}`} finding={finding} open={open} />
      ))}
    </>
  );
}

const ofIntents = new Set(['protected_intent', 'intent', 'unjudged', 'no_gold', 'forgotten_intent', 'label_share']);
const ofWords = new Set(['trigger_word', 'label_shift']);

function OneFinding({ finding, open }: { readonly finding: Finding; readonly open: boolean }) {
  const words = useWords(verdictWords);
  const { nameOf } = useIntentNames();
  const { number, share } = useFormat();
  const { check, subject, sentences = [], figures = {} } = finding;
  const about = ofIntents.has(check) ? nameOf(subject) : ofWords.has(check) ? subject : '';
  const heading = (
    <>
      <strong>{words.checks[check] ?? check}</strong>
      {about !== '' && <> · {about}</>}
      {figures['champion'] !== undefined && figures['candidate'] !== undefined && check !== 'calibration' && (
        <>
          {' '}
          · {share(figures['champion'])} → {share(figures['candidate'])}
        </>
      )}
      {figures['contradicted'] !== undefined && (
        <> · {words.of(number(figures['contradicted']), number(figures['examples'] ?? 0))}</>
      )}
    </>
  );
  if (sentences.length === 0) return <p className={styles['finding']}>{heading}</p>;
  return (
    <details className={styles['finding']} open={open}>
      <summary>
        {heading} · {words.sentences(number(sentences.length))}
      </summary>
      <Sentences sentences={sentences} />
    </details>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly Sentence[] }) {
  const words = useWords(verdictWords);
  const { nameOf } = useIntentNames();
  const named = (intent: string | undefined) => (intent === undefined ? '' : nameOf(intent));
  return (
    <Table label={words.sentence} columns={[words.sentence, words.means, words.saysNow, words.saysThen]}>
      {sentences.map((sentence, place) => (
        <tr key={place}>
          <td className={styles['text']}>{sentence.text}</td>
          <td>{nameOf(sentence.label)}</td>
          <td>{named(sentence.champion)}</td>
          <td>{named(sentence.candidate)}</td>
        </tr>
      ))}
    </Table>
  );
}
