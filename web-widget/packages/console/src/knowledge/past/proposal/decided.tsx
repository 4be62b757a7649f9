import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Proposal } from '../../../api/mining';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { Icon } from '../../../parts/icon/icon';
import { useIntentNames } from '../../../parts/intent/use-intent-names';
import { entryPath } from '../../entries/entry-path';
import { Evidence } from './evidence';
import styles from './proposal.module.css';
import { proposalWords } from './proposal.words';
import { useProposalChanges } from './use-proposal-changes';

const ignore = () => undefined;

/** A proposal that is decided on: what became of it, and the way back for one that was dismissed. */
export function Decided({ proposal }: { readonly proposal: Proposal }) {
  const words = useWords(proposalWords);
  const { change } = useProposalChanges(proposal, { onKept: ignore, onRefused: ignore });
  const { state, question, answer, utterances } = proposal;
  return (
    <Stack gap="md">
      <Outcome proposal={proposal} />
      <Evidence proposal={proposal} />
      <div className={styles['text']}>
        <h3>{question}</h3>
        <p>{answer}</p>
      </div>
      <div className={styles['text']}>
        <h3>{words.utterances}</h3>
        <ul>
          {utterances.map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </div>
      {state === 'rejected' && (
        <Group>
          <Button
            variant="default"
            loading={change.isPending}
            onClick={() => change.mutate({ changes: { state: 'open' }, sentence: words.reopened })}
          >
            {words.reopen}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Outcome({ proposal }: { readonly proposal: Proposal }) {
  const words = useWords(proposalWords);
  const { number } = useFormat();
  const { nameOf } = useIntentNames();
  const { state, entry, lang, intent, utterances, decided_by: by } = proposal;
  const who = by == null ? null : <Text size="sm">{words.decidedBy(by)}</Text>;
  if (state !== 'accepted')
    return (
      <>
        {state === 'merged' && <Text size="sm">{words.mergedText}</Text>}
        {who}
      </>
    );
  return (
    <Alert variant="outline" color="fern" c="inherit" title={words.result} icon={<Icon name="check" />}>
      {entry != null && (
        <Text size="sm">
          {words.resultEntry}{' '}
          <Link className={styles['id']} to={entryPath(entry, lang)}>
            {entry}
          </Link>
        </Text>
      )}
      <Text size="sm">{words.resultIntent(nameOf(intent), number(utterances.length))}</Text>
      {who}
    </Alert>
  );
}
