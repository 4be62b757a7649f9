import { Title } from '@mantine/core';
import type { Finding, Sentence } from '../api/rollout';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { useIntentNames } from '../parts/intent/use-intent-names';
import { Table } from '../parts/table/table';
import styles from './rollout.module.css';
import { verdictWords } from './verdict.words';

interface FindingsProps {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly open?: boolean;
}

/** What the gate found, each with its sentences; the sentences are to be seen at once where it is `open`. */
export function Findings({ title, findings, open = false }: FindingsProps) {
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
