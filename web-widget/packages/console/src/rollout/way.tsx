import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Rollout, RolloutState } from '../api/rollout';
import { useApi } from '../api/use-api';
import { useFormat } from '../language/format';
import { useWords } from '../language/language';
import { Confirm } from '../parts/confirm/confirm';
import { useTell } from '../parts/failure/tell';
import styles from './rollout.module.css';
import { rolloutWords } from './rollout.words';

const way: readonly RolloutState[] = ['shadow', 'share', 'all'];

/** Where a candidate is, and the buttons that move it. */
export function Way({ rollout, automatic }: { readonly rollout: Rollout; readonly automatic: boolean }) {
  const words = useWords(rolloutWords);
  const { share, moment } = useFormat();
  const reason = words.reasons[rollout.reason] ?? rollout.reason;
  return (
    <>
      <ol className={styles['way']} aria-label={words.way}>
        {way.map(state => (
          <li key={state} aria-current={state === rollout.state ? 'step' : undefined}>
            {words.states[state]}
            {state === 'share' && rollout.state === 'share' && ` · ${share(rollout.share)}`}
          </li>
        ))}
        {!way.includes(rollout.state) && <li aria-current="step">{words.states[rollout.state]}</li>}
      </ol>
      <p className={styles['hint']}>
        {words.since(moment(rollout.step_at), rollout.changed_by, reason)}.{' '}
        {rollout.next_share !== undefined && (automatic ? words.automatic : words.byHand)}
      </p>
      <Steps rollout={rollout} />
    </>
  );
}

type Asked = 'all' | 'back' | undefined;

function Steps({ rollout }: { readonly rollout: Rollout }) {
  const words = useWords(rolloutWords);
  const { share } = useFormat();
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Asked>();
  const settled = async (message: string) => {
    setAsked(undefined);
    tell.done(message);
    await queries.invalidateQueries({ queryKey: ['rollouts'] });
  };
  const failed = async (failure: unknown) => {
    setAsked(undefined);
    tell.failed(failure);
    await queries.invalidateQueries({ queryKey: ['rollouts'] });
  };
  const promote = useMutation({
    mutationFn: (all: boolean) => api.rollout.promote(rollout.id, all),
    onSuccess: () => settled(words.promoted),
    onError: failed,
  });
  const giveBack = useMutation({
    mutationFn: () => api.rollout.giveBack(rollout.id),
    onSuccess: () => settled(words.returned),
    onError: failed,
  });
  const { state, next_share: next } = rollout;
  const busy = promote.isPending || giveBack.isPending;
  const champion =
    rollout.champion === '' || rollout.champion.startsWith('nearest-') ? words.nearest : rollout.champion;
  if (state === 'blocked' || state === 'replaced') return null;
  return (
    <Group gap="sm" mb="lg">
      {next !== undefined && next < 1 && (
        <Button onClick={() => promote.mutate(false)} loading={promote.isPending} disabled={busy}>
          {words.promote(share(next))}
        </Button>
      )}
      {state !== 'all' && (
        <Button variant={next === 1 ? 'filled' : 'default'} onClick={() => setAsked('all')} disabled={busy}>
          {state === 'returned' ? words.again : words.promoteAll}
        </Button>
      )}
      {state !== 'returned' && (
        <Button variant="default" onClick={() => setAsked('back')} disabled={busy}>
          {words.giveBack}
        </Button>
      )}
      <Confirm
        opened={asked === 'all'}
        title={words.allTitle}
        text={words.allText}
        yes={words.promoteAll}
        no={words.keep}
        busy={busy}
        onYes={() => promote.mutate(true)}
        onNo={() => setAsked(undefined)}
      />
      <Confirm
        opened={asked === 'back'}
        title={words.giveBackTitle}
        text={words.giveBackText(champion)}
        yes={words.giveBack}
        no={words.keep}
        busy={busy}
        onYes={() => giveBack.mutate()}
        onNo={() => setAsked(undefined)}
      />
    </Group>
  );
}
