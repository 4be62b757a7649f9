import { Button, Group, NumberInput, Select, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { DeskHours, ProactiveRule } from '../api/proactive';
import { useWords } from '../language/language';
import { problemAt, refusalOf } from '../parts/refusal/refusal';
import { proactiveWords } from './proactive.words';
import { numberOf } from './share';
import { useSaveRule } from './use-proactive';

const longest = 280;
const hours: readonly DeskHours[] = ['any', 'open', 'closed'];

interface Props {
  readonly rule: ProactiveRule;
  readonly onDone: () => void;
}

/** Writes one rule, new or known. */
export function RuleForm({ rule, onDone }: Props) {
  const words = useWords(proactiveWords);
  const [draft, setDraft] = useState(rule);
  const save = useSaveRule();
  const refusal = refusalOf(save.error);
  const problem = (field: string) => problemAt(field, refusal, words.refused);
  const change = (changes: Partial<ProactiveRule>) => {
    save.reset();
    setDraft(before => ({ ...before, ...changes }));
  };
  const mute = (draft.en ?? '').trim() === '' && (draft.zh ?? '').trim() === '';
  const [tried, setTried] = useState(false);
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!mute) save.mutate(draft, { onSuccess: onDone });
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <TextInput
          label={words.name}
          description={words.nameHint}
          value={draft.name}
          onChange={event => change({ name: event.currentTarget.value })}
          error={problem('name')}
          data-autofocus
        />
        <TextInput
          label={words.page}
          description={words.pageHint}
          value={draft.page}
          onChange={event => change({ page: event.currentTarget.value })}
          error={problem('page')}
          spellCheck={false}
        />
        <NumberInput
          label={words.seconds}
          value={draft.seconds}
          onChange={value => change({ seconds: numberOf(value, 0) })}
          error={problem('seconds')}
          min={0}
          max={3600}
          allowDecimal={false}
        />
        <NumberInput
          label={words.visits}
          description={words.visitsHint}
          value={draft.visits}
          onChange={value => change({ visits: numberOf(value, 1) })}
          error={problem('visits')}
          min={1}
          max={50}
          allowDecimal={false}
        />
        <Select
          label={words.hours}
          value={draft.hours}
          data={hours.map(each => ({ value: each, label: words.hoursNames[each] }))}
          onChange={value => change({ hours: hours.find(each => each === value) ?? 'any' })}
          allowDeselect={false}
        />
        <NumberInput
          label={words.pause}
          value={draft.pause_days}
          onChange={value => change({ pause_days: numberOf(value, 0) })}
          error={problem('pause_days')}
          min={0}
          max={365}
          allowDecimal={false}
        />
        {(['en', 'zh'] as const).map(lang => (
          <Textarea
            key={lang}
            label={words[lang]}
            description={words.wordsHint}
            lang={lang}
            value={draft[lang] ?? ''}
            onChange={event => change({ [lang]: event.currentTarget.value })}
            error={problem(lang) ?? (tried && mute ? words.needsWords : undefined)}
            maxLength={longest}
            autosize
            minRows={2}
          />
        ))}
        <Switch label={words.on} checked={draft.on} onChange={event => change({ on: event.currentTarget.checked })} />
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
