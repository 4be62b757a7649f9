import { Autocomplete, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Proposal } from '../../../api/mining';
import { useIntents } from '../../../api/use-api';
import { useWords } from '../../../language/language';
import { AcceptBar } from './accept-bar';
import { Evidence } from './evidence';
import { changesOf, draftOf, type ProposalDraft } from './proposal-draft';
import styles from './proposal.module.css';
import { proposalWords } from './proposal.words';
import { useProposalChanges } from './use-proposal-changes';
import { Utterances } from './utterances';

interface Props {
  readonly proposal: Proposal;
  readonly onDirty: (dirty: boolean) => void;
  readonly onOpen: (id: string) => void;
}

/** Rewords an open proposal, takes it apart, and decides on it. */
export function ProposalEditor({ proposal, onDirty, onOpen }: Props) {
  const words = useWords(proposalWords);
  const [draft, setDraft] = useState(() => draftOf(proposal));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const { change, split, accept } = useProposalChanges(proposal, {
    onKept: kept => {
      onDirty(false);
      if (kept.id === proposal.id) setDraft(draftOf(kept));
      else onOpen(kept.id);
    },
    onRefused: (field, problem) => setErrors({ [field]: problem }),
  });
  const write = (changes: Partial<ProposalDraft>) => {
    setDraft({ ...draft, ...changes });
    setErrors({});
    onDirty(true);
  };
  const changes = changesOf(proposal, draft);
  const busy = change.isPending || split.isPending || accept.isPending;
  return (
    <Stack gap="md">
      <Evidence proposal={proposal} />
      <Fields draft={draft} errors={errors} onChange={write} />
      <OtherReplies replies={proposal.other_replies} onUse={answer => write({ answer })} />
      <Utterances
        utterances={draft.utterances}
        error={errors['utterances']}
        busy={busy}
        onRemove={utterances => write({ utterances })}
        onSplit={(utterances, intent) => split.mutate({ utterances, intent, changes })}
      />
      <Group gap="xs" justify="space-between">
        <Button
          variant="default"
          disabled={busy}
          onClick={() => change.mutate({ changes: { state: 'rejected' }, sentence: words.dismissed })}
        >
          {words.dismiss}
        </Button>
        <Button
          variant="default"
          disabled={busy || changes === undefined}
          onClick={() => changes !== undefined && change.mutate({ changes, sentence: words.saved })}
        >
          {words.save}
        </Button>
      </Group>
      <AcceptBar busy={busy} onAccept={wanted => accept.mutate({ ...wanted, changes })} />
    </Stack>
  );
}

interface FieldsProps {
  readonly draft: ProposalDraft;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (changes: Partial<ProposalDraft>) => void;
}

function Fields({ draft, errors, onChange }: FieldsProps) {
  const words = useWords(proposalWords);
  const { data: intents = [] } = useIntents();
  return (
    <>
      <Autocomplete
        label={words.intent}
        description={words.intentHint}
        data={intents.map(({ intent }) => intent)}
        value={draft.intent}
        error={errors['intent']}
        onChange={intent => onChange({ intent })}
        maxLength={64}
        spellCheck={false}
      />
      <Textarea
        label={words.question}
        value={draft.question}
        error={errors['question']}
        onChange={event => onChange({ question: event.currentTarget.value })}
        maxLength={300}
        autosize
        minRows={1}
      />
      <Textarea
        label={words.answer}
        description={words.answerHint}
        value={draft.answer}
        error={errors['answer']}
        onChange={event => onChange({ answer: event.currentTarget.value })}
        autosize
        minRows={3}
        maxRows={12}
      />
    </>
  );
}

interface RepliesProps {
  readonly replies: readonly string[];
  readonly onUse: (reply: string) => void;
}

function OtherReplies({ replies, onUse }: RepliesProps) {
  const words = useWords(proposalWords);
  if (replies.length === 0) return null;
  return (
    <details className={styles['replies']}>
      <summary>
        {words.otherReplies} ({replies.length})
      </summary>
      <ul>
        {replies.map(reply => (
          <li key={reply}>
            <Text size="sm">{reply}</Text>
            <Button size="compact-xs" variant="default" mt={4} onClick={() => onUse(reply)}>
              {words.use}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
