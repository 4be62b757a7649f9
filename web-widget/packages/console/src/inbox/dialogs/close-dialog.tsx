import { Button, Chip, Group, Modal, Radio, Select, Stack, Text } from '@mantine/core';
import type { Card, Outcome } from '@frontdesk/protocol';
import { useState, type SubmitEvent } from 'react';
import type { TracedTurn } from '../../api/desk';
import { useAgent } from '../../desk/use-desk';
import { useWords } from '../../language/language';
import { useIntentNames } from '../../parts/intent/use-intent-names';
import { readingOf } from '../../thread/reading';
import styles from './dialogs.module.css';
import { dialogsWords } from './dialogs.words';
import { useVerdict } from './use-verdict';
import { VerdictChoice } from './verdict-choice';

interface Props {
  readonly id: string;
  readonly card: Card | undefined;
  readonly turns: readonly TracedTurn[];
  readonly onClose: () => void;
}

const outcomes: readonly Outcome[] = ['solved', 'unsolved', 'spam'];

/** Ends a conversation: how it went and, with one click, what it was about. */
export function CloseDialog({ id, card, turns, onClose }: Props) {
  const words = useWords(dialogsWords);
  const names = useIntentNames();
  const agent = useAgent();
  const [outcome, setOutcome] = useState<Outcome>('solved');
  const [label, setLabel] = useState<string | null>(null);
  const likely = likelyIntents(card, turns);
  const shown = label === null || likely.includes(label) ? likely : [...likely, label];
  const answered = useVerdict(id);
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = { ...(label === null ? {} : { label }), ...answered.said };
    agent.do({ type: 'close', conversation: id, outcome, ...said });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={words.close} closeButtonProps={{ 'aria-label': words.closeDialog }}>
      <form onSubmit={onSubmit}>
        <Stack gap="lg">
          <Radio.Group label={words.outcome} value={outcome} onChange={value => setOutcome(value)}>
            <Group gap="lg" mt={6}>
              {outcomes.map((each, place) => (
                <Radio
                  key={each}
                  value={each}
                  label={words.outcomes[each]}
                  data-autofocus={place === 0 ? true : undefined}
                />
              ))}
            </Group>
          </Radio.Group>
          <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
            <Text component="legend" size="sm" fw={500}>
              {words.label}
            </Text>
            <p className={styles['hint']}>{words.labelHint}</p>
            <div className={styles['intents']}>
              {shown.map(each => (
                <Chip
                  key={each}
                  size="xs"
                  checked={label === each}
                  onChange={checked => setLabel(checked ? each : null)}
                >
                  {names.nameOf(each)}
                </Chip>
              ))}
            </div>
            <Select
              mt="xs"
              size="xs"
              aria-label={words.other}
              placeholder={words.other}
              nothingFoundMessage={words.noIntent}
              data={names.options}
              value={null}
              onChange={value => value !== null && setLabel(value)}
              searchable
            />
          </fieldset>
          <VerdictChoice choice={answered} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
            <Button type="submit">{words.doClose}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** The intent of the conversation first, then what its last questions were read as. */
function likelyIntents(card: Card | undefined, turns: readonly TracedTurn[]): readonly string[] {
  const readings = turns
    .filter(turn => turn.speaker === 'visitor')
    .slice(-3)
    .flatMap(turn => readingOf(turn, turns) ?? []);
  const all = [card?.intent, ...readings.flatMap(each => [each.intent, ...each.others])];
  return [...new Set(all.filter(each => each !== undefined))].slice(0, 5);
}
