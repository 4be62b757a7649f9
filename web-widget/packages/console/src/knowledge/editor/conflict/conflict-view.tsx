import { Alert, Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Entry, Revision } from '../../../api/entries';
import type { Version } from '../../../api/versions';
import { useWords } from '../../../language/language';
import { Icon } from '../../../parts/icon/icon';
import { differenceWords, fieldName } from '../../difference/difference.words';
import { FieldChangeView } from '../../difference/field-change';
import { clashes, resolved, type Choice, type Choices, type Clash } from './conflict';
import { conflictWords } from './conflict.words';

export interface Conflict {
  /** What the entry is now; nothing where somebody has deleted it. */
  readonly theirs: Revision | null;
  readonly mine: Entry;
  /** The version in which it changed. */
  readonly by: Version | undefined;
}

interface Props {
  readonly conflict: Conflict;
  /** What both began with. */
  readonly base: Entry;
  readonly busy: boolean;
  /** Saves what the two made of it, over version `since`. */
  readonly onSave: (entry: Entry, since: number) => void;
  readonly onTheirs: () => void;
}

/** What the other person wrote against what I wrote, to choose from field by field. */
export function ConflictView({ conflict, base, busy, onSave, onTheirs }: Props) {
  const words = useWords(conflictWords);
  const { theirs, mine, by } = conflict;
  return (
    <Stack gap="md">
      <Alert role="alert" variant="outline" color="yellow" c="inherit" title={words.title} icon={<Icon name="alert" />}>
        <Told by={by} gone={theirs === null} />
      </Alert>
      {theirs === null ? (
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onTheirs}>
            {words.letGo}
          </Button>
          <Button loading={busy} onClick={() => onSave(mine, 0)}>
            {words.saveNew}
          </Button>
        </Group>
      ) : (
        <Choosing theirs={theirs} mine={mine} base={base} busy={busy} onSave={onSave} onTheirs={onTheirs} />
      )}
    </Stack>
  );
}

function Told({ by, gone }: { readonly by: Version | undefined; readonly gone: boolean }) {
  const words = useWords(conflictWords);
  if (by === undefined) return gone ? words.goneUnknown : words.unknown;
  return gone ? words.gone(by.author_name, by.number) : words.text(by.author_name, by.number);
}

interface ChoosingProps extends Omit<Props, 'conflict'> {
  readonly theirs: Revision;
  readonly mine: Entry;
}

function Choosing({ theirs, mine, base, busy, onSave, onTheirs }: ChoosingProps) {
  const words = useWords(conflictWords);
  const all = clashes(base, theirs.entry, mine);
  const [choices, setChoices] = useState<Choices>(() =>
    Object.fromEntries(all.map(({ field, likely }) => [field, likely])),
  );
  const everything = (choice: Choice) => setChoices(Object.fromEntries(all.map(({ field }) => [field, choice])));
  return (
    <>
      {all.length === 0 && <p>{words.same}</p>}
      {all.length > 1 && (
        <Button size="xs" variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => everything('mine')}>
          {words.keepMine}
        </Button>
      )}
      {all.map(clash => (
        <ClashItem
          key={clash.field}
          clash={clash}
          choice={choices[clash.field] ?? clash.likely}
          onChoose={choice => setChoices(before => ({ ...before, [clash.field]: choice }))}
        />
      ))}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onTheirs}>
          {words.takeTheirs}
        </Button>
        <Button loading={busy} onClick={() => onSave(resolved(theirs.entry, mine, choices), theirs.version)}>
          {words.save}
        </Button>
      </Group>
    </>
  );
}

interface ClashProps {
  readonly clash: Clash;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

function ClashItem({ clash, choice, onChoose }: ClashProps) {
  const words = useWords(conflictWords);
  const names = useWords(differenceWords);
  return (
    <div>
      <FieldChangeView change={clash.change} sides={[words.theirs, words.mine]} />
      <SegmentedControl
        mt={6}
        size="xs"
        fullWidth
        aria-label={words.choose(fieldName(clash.field, names))}
        value={choice}
        onChange={value => onChoose(value)}
        data={[
          { value: 'theirs', label: words.theirs },
          { value: 'mine', label: words.mine },
        ]}
      />
    </div>
  );
}
