import type { Proposal, ProposalChanges } from '../../../api/mining';

/** A proposal while it is being reworded. */
export interface ProposalDraft {
  readonly intent: string;
  readonly question: string;
  readonly answer: string;
  readonly utterances: readonly string[];
}

export const draftOf = ({ intent, question, answer, utterances }: Proposal): ProposalDraft => ({
  intent,
  question,
  answer,
  utterances,
});

/** What is to be changed; nothing where it is as it was. */
export function changesOf(proposal: Proposal, draft: ProposalDraft): ProposalChanges | undefined {
  const changes: ProposalChanges = {
    ...(draft.intent.trim() === proposal.intent ? {} : { intent: draft.intent.trim() }),
    ...(draft.question.trim() === proposal.question ? {} : { question: draft.question.trim() }),
    ...(draft.answer.trim() === proposal.answer ? {} : { answer: draft.answer.trim() }),
    ...(isSame(draft.utterances, proposal.utterances) ? {} : { utterances: draft.utterances }),
  };
  return Object.keys(changes).length === 0 ? undefined : changes;
}

const isSame = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((text, place) => text === others[place]);

/** Whether some but not all are chosen, so that both parts have any. */
export const isPart = (chosen: readonly string[], all: readonly string[]): boolean =>
  chosen.length > 0 && chosen.length < all.length;
