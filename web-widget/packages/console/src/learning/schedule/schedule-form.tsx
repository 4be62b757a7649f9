import { Button, Group, NativeSelect, NumberInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { ApiFailure } from '../../api/http';
import type { Schedule } from '../../api/training';
import { useApi } from '../../api/use-api';
import { useFormat } from '../../language/format';
import { useLanguage, useWords } from '../../language/language';
import { Failure } from '../../parts/failure/failure';
import { useTell } from '../../parts/failure/tell';
import { useLanguageName } from '../../parts/language-tag/language-tag';
import { Loading } from '../../parts/loading/loading';
import { Card } from '../../parts/page/page';
import { choiceOf, cronOf, turnedInto, type CronChoice } from './cron-choice';
import { scheduleWords } from './schedule.words';

const kinds = ['never', 'nightly', 'weekly', 'own'] as const;
const sunday = Date.UTC(2026, 10, 22);
const day = 86_400_000;

/** When trainings begin by themselves: shown, and changed. */
export function ScheduleCard() {
  const words = useWords(scheduleWords);
  const api = useApi();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['training', 'schedule'],
    queryFn: ({ signal }) => api.training.schedule(signal),
    refetchOnWindowFocus: false,
  });
  return (
    <Card>
      <Title order={2} size="h4">
        {words.title}
      </Title>
      <Text size="sm" c="dimmed" mt={4} mb="md" maw="46rem">
        {words.intro}
      </Text>
      {isPending && <Loading lines={2} height={48} />}
      {error !== null && data === undefined && <Failure failure={error} onRetry={refetch} />}
      {data !== undefined && <ScheduleForm schedule={data} />}
    </Card>
  );
}

function ScheduleForm({ schedule }: { readonly schedule: Schedule }) {
  const words = useWords(scheduleWords);
  const api = useApi();
  const tell = useTell();
  const client = useQueryClient();
  const [choice, setChoice] = useState<CronChoice>(() => choiceOf(schedule.cron));
  const [zone, setZone] = useState(schedule.zone);
  const [examples, setExamples] = useState<number | string>(schedule.examples);
  const save = useMutation({
    mutationFn: () => {
      const cron = cronOf(choice);
      return api.training.setSchedule({
        zone,
        examples: Number(examples) || 0,
        ...(cron === undefined ? {} : { cron }),
      });
    },
    onSuccess: saved => {
      client.setQueryData(['training', 'schedule'], saved);
      tell.done(words.saved);
    },
    onError: failure => {
      if (fieldOf(failure) === undefined) tell.failed(failure);
    },
  });
  const wrong = fieldOf(save.error);
  const sentence = save.error instanceof ApiFailure ? save.error.detail : undefined;
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        {!schedule.automatic && <Text size="sm">{words.off}</Text>}
        <Group align="flex-start" gap="md">
          <NativeSelect
            label={words.when}
            value={choice.kind}
            data={kinds.map(kind => ({ value: kind, label: words.times[kind] }))}
            onChange={event => setChoice(turnedInto(event.currentTarget.value as CronChoice['kind'], choice))}
          />
          <Times choice={choice} onChange={setChoice} error={wrong === 'cron' ? sentence : undefined} />
          {choice.kind !== 'never' && (
            <TextInput
              label={words.zone}
              value={zone}
              error={wrong === 'zone' ? sentence : undefined}
              onChange={event => setZone(event.currentTarget.value)}
            />
          )}
          <NumberInput
            label={words.examples}
            description={words.examplesHint}
            value={examples}
            min={0}
            max={100_000}
            allowDecimal={false}
            error={wrong === 'examples' ? sentence : undefined}
            onChange={setExamples}
          />
        </Group>
        <Standing schedule={schedule} />
        <div>
          <Button type="submit" size="sm" loading={save.isPending}>
            {words.save}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

interface TimesProps {
  readonly choice: CronChoice;
  readonly onChange: (choice: CronChoice) => void;
  readonly error: string | undefined;
}

function Times({ choice, onChange, error }: TimesProps) {
  const words = useWords(scheduleWords);
  const { language } = useLanguage();
  if (choice.kind === 'never') return null;
  if (choice.kind === 'own') {
    return (
      <TextInput
        label={words.cron}
        description={words.cronHint}
        value={choice.cron}
        error={error}
        onChange={event => onChange({ kind: 'own', cron: event.currentTarget.value })}
      />
    );
  }
  const weekdays = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { weekday: 'long', timeZone: 'UTC' });
  return (
    <>
      {choice.kind === 'weekly' && (
        <NativeSelect
          label={words.weekday}
          value={String(choice.weekday)}
          data={[1, 2, 3, 4, 5, 6, 0].map(each => ({
            value: String(each),
            label: weekdays.format(new Date(sunday + each * day)),
          }))}
          onChange={event => onChange({ ...choice, weekday: Number(event.currentTarget.value) })}
        />
      )}
      <NativeSelect
        label={words.hour}
        value={String(choice.hour)}
        data={Array.from({ length: 24 }, (_, hour) => ({
          value: String(hour),
          label: `${String(hour).padStart(2, '0')}:00`,
        }))}
        onChange={event => onChange({ ...choice, hour: Number(event.currentTarget.value) })}
      />
    </>
  );
}

function Standing({ schedule }: { readonly schedule: Schedule }) {
  const words = useWords(scheduleWords);
  const { full, number } = useFormat();
  const name = useLanguageName();
  const facts = [
    schedule.next_at === undefined || !schedule.automatic ? undefined : words.next(full(schedule.next_at)),
    schedule.last_at === undefined ? undefined : words.last(full(schedule.last_at)),
    ...Object.entries(schedule.fresh).map(([lang, count]) => words.fresh(name(lang), number(count))),
  ].filter(fact => fact !== undefined);
  return (
    <Text size="sm" c="dimmed">
      {facts.join(' · ')}
    </Text>
  );
}

function fieldOf(failure: unknown): string | undefined {
  return failure instanceof ApiFailure ? failure.field : undefined;
}
