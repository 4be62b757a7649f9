import { Button, NativeSelect, NumberInput, Radio, Stack } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { JobWish } from '../../api/training';
import { useWords } from '../../language/language';
import { useLanguageName } from '../../parts/language-tag/language-tag';
import { trainingsWords } from './trainings.words';
import { useTrainingDeeds } from './use-trainings';

const kinds = ['auto', 'head_only', 'full'] as const;
const mostEpochs = 50;

/** Asks what a training is to be, and orders it. */
export function NewTraining({ onDone }: { readonly onDone: () => void }) {
  const words = useWords(trainingsWords);
  const name = useLanguageName();
  const { order } = useTrainingDeeds();
  const [lang, setLang] = useState('');
  const [kind, setKind] = useState<JobWish['kind']>('auto');
  const [epochs, setEpochs] = useState<number | string>('');
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    order.mutate(
      { kind, ...(lang === '' ? {} : { lang }), ...(typeof epochs === 'number' ? { epochs } : {}) },
      { onSuccess: onDone },
    );
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="md">
        <NativeSelect
          label={words.language}
          value={lang}
          data={[
            { value: '', label: words.all },
            { value: 'en', label: name('en') },
            { value: 'zh', label: name('zh') },
          ]}
          onChange={event => setLang(event.currentTarget.value)}
        />
        <Radio.Group label={words.kindLabel} value={kind} onChange={value => setKind(value)}>
          <Stack gap="xs" mt="xs">
            {kinds.map(each => (
              <Radio key={each} value={each} label={words.kinds[each]} />
            ))}
          </Stack>
        </Radio.Group>
        {kind !== 'head_only' && (
          <NumberInput
            label={words.epochs}
            description={words.epochsHint}
            value={epochs}
            min={1}
            max={mostEpochs}
            allowDecimal={false}
            onChange={setEpochs}
          />
        )}
        <Button type="submit" loading={order.isPending}>
          {words.order}
        </Button>
      </Stack>
    </form>
  );
}
