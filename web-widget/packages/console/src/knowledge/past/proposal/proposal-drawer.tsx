import { Drawer, Group } from '@mantine/core';
import { useState } from 'react';
import type { Proposal } from '../../../api/mining';
import { useWords } from '../../../language/language';
import { Confirm } from '../../../parts/confirm/confirm';
import { LanguageTag } from '../../../parts/language-tag/language-tag';
import { LeaveGuard } from '../../../parts/leave/leave-guard';
import { Tag, type Tone } from '../../../parts/tag/tag';
import { proposalsWords } from '../proposals/proposals.words';
import { proposalWords } from './proposal.words';
import { ProposalEditor } from './proposal-editor';
import { Decided } from './decided';

interface Props {
  /** Nothing while the drawer is closed. */
  readonly proposal: Proposal | undefined;
  /** Opens another; none where the id is empty. */
  readonly onOpen: (id: string) => void;
}

const tones: Readonly<Record<Proposal['state'], Tone>> = {
  open: 'info',
  accepted: 'good',
  rejected: 'neutral',
  merged: 'neutral',
};

/** One proposal with all that speaks for it, to reword and decide on; asks before changes are lost. */
export function ProposalDrawer({ proposal, onOpen }: Props) {
  const words = useWords(proposalWords);
  const { states } = useWords(proposalsWords);
  const [dirty, setDirty] = useState(false);
  const [asking, setAsking] = useState(false);
  const go = (id: string) => {
    setAsking(false);
    setDirty(false);
    onOpen(id);
  };
  return (
    <>
      <Drawer
        opened={proposal !== undefined}
        onClose={() => (dirty ? setAsking(true) : go(''))}
        position="right"
        size="min(42rem, 100vw)"
        title={
          proposal === undefined ? (
            words.title
          ) : (
            <Group gap="xs">
              {words.title}
              <LanguageTag lang={proposal.lang} />
              <Tag tone={tones[proposal.state]}>{states[proposal.state]}</Tag>
            </Group>
          )
        }
        closeButtonProps={{ 'aria-label': words.close }}
      >
        {proposal?.state === 'open' && (
          <ProposalEditor key={proposal.id} proposal={proposal} onDirty={setDirty} onOpen={go} />
        )}
        {proposal !== undefined && proposal.state !== 'open' && <Decided key={proposal.id} proposal={proposal} />}
      </Drawer>
      <LeaveGuard when={dirty} />
      <Confirm
        opened={asking}
        title={words.unsaved}
        text={words.unsavedText}
        yes={words.discard}
        no={words.keep}
        onYes={() => go('')}
        onNo={() => setAsking(false)}
      />
    </>
  );
}
