import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Proposal } from '../../../api/mining';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { Empty } from '../../../parts/empty/empty';
import { Failure } from '../../../parts/failure/failure';
import { LanguageFilter } from '../../../parts/filters/language-filter';
import { useFilters } from '../../../parts/filters/use-filters';
import { Loading } from '../../../parts/loading/loading';
import { Card } from '../../../parts/page/page';
import { ProposalDrawer } from '../proposal/proposal-drawer';
import { proposalStates, wanted } from './choice';
import { MergeBar } from './merge-bar';
import { ProposalItem } from './proposal-item';
import styles from './proposals.module.css';
import { proposalsWords } from './proposals.words';
import { useProposals } from './use-proposals';

/** What a file of past conversations proposes: to look at one by one, or to merge. */
export function ProposalsView({ importId }: { readonly importId: string }) {
  const words = useWords(proposalsWords);
  const { data, error, isPending, refetch } = useProposals(importId);
  if (isPending) return <Loading />;
  if (data === undefined) return <Failure failure={error} onRetry={refetch} />;
  if (data.length === 0) return <Empty icon="conversations" title={words.nothing} />;
  return <Proposals all={data} />;
}

function Proposals({ all }: { readonly all: readonly Proposal[] }) {
  const words = useWords(proposalsWords);
  const filters = useFilters();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const state = proposalStates.find(each => each === filters.get('state')) ?? 'open';
  const shown = wanted(all, state, filters.get('lang'));
  const chosen = all.filter(({ id }) => ids.has(id));
  const open = (id: string) => filters.change({ proposal: id });
  const choose = (id: string, isChosen: boolean) =>
    setIds(before => new Set(isChosen ? [...before, id] : [...before].filter(each => each !== id)));
  return (
    <>
      <div className={styles['tools']}>
        <States all={all} state={state} onChange={next => filters.change({ state: next })} />
        <LanguageFilter value={filters.get('lang')} onChange={lang => filters.change({ lang })} />
      </div>
      {chosen.length > 0 && <MergeBar chosen={chosen} onDone={() => setIds(new Set())} />}
      <Card flush>
        {shown.length === 0 && <Empty icon="search" title={words.none} hint={words.noneHint} />}
        <ul className={styles['proposals']} aria-label={words.list}>
          {shown.map(proposal => (
            <ProposalItem
              key={proposal.id}
              proposal={proposal}
              chosen={ids.has(proposal.id)}
              onChoose={isChosen => choose(proposal.id, isChosen)}
              onOpen={() => open(proposal.id)}
            />
          ))}
        </ul>
      </Card>
      <ProposalDrawer proposal={all.find(({ id }) => id === filters.get('proposal'))} onOpen={open} />
    </>
  );
}

interface StatesProps {
  readonly all: readonly Proposal[];
  readonly state: string;
  readonly onChange: (state: string) => void;
}

function States({ all, state, onChange }: StatesProps) {
  const words = useWords(proposalsWords);
  const { number } = useFormat();
  return (
    <SegmentedControl
      size="xs"
      aria-label={words.state}
      value={state}
      onChange={onChange}
      data={proposalStates.map(value => ({
        value,
        label: `${words.states[value]} ${number(wanted(all, value, '').length)}`,
      }))}
    />
  );
}
