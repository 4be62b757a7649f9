import { Button, Input, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Draft, Outdated } from '../../../../api/drafts';
import { useWords } from '../../../../language/language';
import { Card } from '../../../../parts/page/page';
import type { DraftChange } from '../use-draft';
import { Checks } from './checks';
import { FailingTests } from './failing-tests';
import styles from './publish-bar.module.css';
import { publishWords } from './publish.words';
import { fieldOf, momentOf, problemWith, suggestedTime } from './time';
import { usePublish } from './use-publish';

interface Props {
  readonly report: Draft;
  readonly change: DraftChange;
  readonly onOutdated: (late: Outdated) => Promise<void>;
}

/** Publishes the draft, at once or at a time, with a note to remember it by. */
export function PublishBar({ report, change, onOutdated }: Props) {
  const words = useWords(publishWords);
  const [note, setNote] = useState('');
  const [time, setTime] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const { publish, failing } = usePublish(report, onOutdated);
  const obstacle = useObstacle(report);
  const send = (anyway: boolean) => {
    const problem = time === undefined ? undefined : problemWith(time, new Date());
    setRefused(problem === undefined ? undefined : words[problem]);
    if (problem === undefined)
      publish.mutate({ note: note.trim(), time: time === undefined ? undefined : momentOf(time), anyway });
  };
  return (
    <Card>
      <Checks draft={report.draft.id} />
      <div className={styles['bar']}>
        <TextInput
          className={styles['note'] ?? ''}
          label={words.note}
          description={words.noteHint}
          inputWrapperOrder={['label', 'input', 'description']}
          maxLength={500}
          value={note}
          onChange={event => setNote(event.currentTarget.value)}
        />
        <div className={styles['when']}>
          <Input.Label component="div" id="publish-when">
            {words.when}
          </Input.Label>
          <SegmentedControl
            aria-labelledby="publish-when"
            value={time === undefined ? 'now' : 'later'}
            onChange={value => {
              setRefused(undefined);
              setTime(value === 'now' ? undefined : suggestedTime(new Date()));
            }}
            data={(['now', 'later'] as const).map(value => ({ value, label: words.times[value] }))}
          />
        </div>
        {time !== undefined && (
          <TextInput
            type="datetime-local"
            label={words.time}
            min={fieldOf(new Date())}
            value={time}
            error={refused}
            onChange={event => setTime(event.currentTarget.value)}
          />
        )}
      </div>
      <div className={styles['act']}>
        <Button
          onClick={() => send(false)}
          loading={publish.isPending}
          disabled={obstacle !== undefined || change.isPending}
          aria-describedby={obstacle === undefined ? undefined : 'publish-obstacle'}
        >
          {time === undefined ? words.publish : words.plan}
        </Button>
        {obstacle !== undefined && (
          <Text size="sm" c="dimmed" id="publish-obstacle">
            {obstacle}
          </Text>
        )}
      </div>
      {failing !== undefined && (
        <FailingTests
          draft={report.draft.id}
          failing={failing}
          planned={time !== undefined}
          busy={publish.isPending}
          onAnyway={() => send(true)}
        />
      )}
    </Card>
  );
}

/** Why the draft cannot be published as it is. */
function useObstacle({ publishable, problem_count: bad, options, difference }: Draft): string | undefined {
  const words = useWords(publishWords);
  if (!publishable) return bad > 0 && !options.skip_bad ? words.bad : words.empty;
  const { added, changed, removed } = difference;
  return added + changed + removed === 0 ? words.same : undefined;
}
