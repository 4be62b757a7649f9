import { Group, MultiSelect, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../api/use-api';
import { useWords } from '../language/language';
import { useTell } from '../parts/failure/tell';
import { useIntentNames } from '../parts/intent/use-intent-names';
import { Tag } from '../parts/tag/tag';
import styles from './rollout.module.css';
import { rolloutWords } from './rollout.words';

/** The intents that no candidate may be worse on. */
export function Guarded() {
  const words = useWords(rolloutWords);
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  const { nameOf, options } = useIntentNames();
  const { data } = useQuery({ queryKey: ['guarded'], queryFn: ({ signal }) => api.rollout.guarded(signal) });
  const guard = useMutation({
    mutationFn: (intents: readonly string[]) => api.rollout.guard(intents),
    onSuccess: kept => {
      queries.setQueryData(['guarded'], kept);
      tell.done(words.saved);
    },
    onError: tell.failed,
  });
  if (data === undefined) return null;
  const always = data.intents.filter(intent => !data.marked.includes(intent));
  return (
    <section>
      <Title order={2} size="h4" mt="lg" mb={4}>
        {words.guarded}
      </Title>
      <p className={styles['hint']}>{words.guardedHint}</p>
      <Group gap={6} mb="sm">
        <span>{words.always}:</span>
        {always.map(intent => (
          <Tag key={intent}>{nameOf(intent)}</Tag>
        ))}
      </Group>
      <MultiSelect
        label={words.guardedLabel}
        data={options.filter(option => !always.includes(option.value) && option.value !== 'oos')}
        value={[...data.marked]}
        onChange={intents => guard.mutate(intents)}
        disabled={guard.isPending}
        searchable
        maw={520}
      />
    </section>
  );
}
