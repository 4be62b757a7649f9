import { Button, Checkbox, Group, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { HeldExample } from '../api/rollout';
import { useApi } from '../api/use-api';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { Empty } from '../parts/empty/empty';
import { useTell } from '../parts/failure/tell';
import { useIntentNames } from '../parts/intent/use-intent-names';
import { Card } from '../parts/page/page';
import { Pager } from '../parts/pager/pager';
import { Table } from '../parts/table/table';
import styles from './rollout.module.css';
import { rolloutWords } from './rollout.words';
import { verdictWords } from './verdict.words';

const pageSize = 50;

/** Examples that nothing learns from before a person has looked. */
export function Held({ lang }: { readonly lang: string }) {
  const words = useWords(rolloutWords);
  const gate = useWords(verdictWords);
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  const { number } = useFormat();
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { data } = useQuery({
    queryKey: ['held', lang, page],
    queryFn: ({ signal }) => api.rollout.held(lang, (page - 1) * pageSize, pageSize, signal),
  });
  const decide = useMutation({
    mutationFn: (release: boolean) => (release ? api.rollout.release([...chosen]) : api.rollout.withdraw([...chosen])),
    onSuccess: async (_, release) => {
      setChosen(new Set());
      setPage(1);
      tell.done(release ? words.released : words.withdrawn);
      await queries.invalidateQueries({ queryKey: ['held'] });
    },
    onError: tell.failed,
  });
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const examples = data?.held ?? [];
  return (
    <section>
      <Title order={2} size="h4" mt="lg" mb={4}>
        {words.held}
      </Title>
      <p className={styles['hint']}>{words.heldHint}</p>
      {chosen.size > 0 && (
        <Group gap="sm" mb="sm">
          <span role="status">{words.selected(number(chosen.size))}</span>
          <Button size="compact-sm" onClick={() => decide.mutate(true)} loading={decide.isPending}>
            {words.release}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => decide.mutate(false)} disabled={decide.isPending}>
            {words.withdraw}
          </Button>
        </Group>
      )}
      <Card flush>
        {data !== undefined && examples.length === 0 && <Empty icon="check" title={words.noHeld} />}
        {examples.length > 0 && (
          <Table label={words.held} columns={['', gate.sentence, words.label, words.suspicion]}>
            {examples.map(example => (
              <HeldRow
                key={example.id}
                example={example}
                chosen={chosen.has(example.id)}
                onToggle={() => toggle(example.id)}
              />
            ))}
          </Table>
        )}
        <Pager page={page} pageSize={pageSize} total={data?.total ?? 0} onPage={setPage} />
      </Card>
    </section>
  );
}

interface RowProps {
  readonly example: HeldExample;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}

function HeldRow({ example, chosen, onToggle }: RowProps) {
  const words = useWords(rolloutWords);
  const gate = useWords(verdictWords);
  const { nameOf } = useIntentNames();
  const { moment } = useFormat();
  const { check, detail } = example;
  const why =
    check === 'label_shift'
      ? words.detail.label_shift(nameOf(detail))
      : check === 'trigger_word'
        ? words.detail.trigger_word(detail)
        : '';
  return (
    <tr>
      <td>
        <Checkbox checked={chosen} onChange={onToggle} aria-label={words.select(example.text)} />
      </td>
      <td className={styles['text']}>
        {example.text}
        <div className={styles['hint']}>
          {example.author_name}, {moment(example.at)}.{' '}
          <Link to={`/conversations/${example.conversation}`}>{words.open}</Link>
        </div>
      </td>
      <td>{nameOf(example.label)}</td>
      <td className={styles['text']}>
        {gate.checks[check] ?? check}
        {why !== '' && <div className={styles['hint']}>{why}</div>}
      </td>
    </tr>
  );
}
