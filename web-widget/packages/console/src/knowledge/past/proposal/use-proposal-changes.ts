import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiFailure } from '../../../api/http';
import type { Proposal, ProposalChanges, Wanted } from '../../../api/mining';
import { useApi } from '../../../api/use-api';
import { useWords } from '../../../language/language';
import { useTell } from '../../../parts/failure/tell';
import { useKnowledgeChanged } from '../../use-knowledge-changed';
import { useProposalChanged } from '../proposals/use-proposals';
import { proposalWords } from './proposal.words';

interface Listeners {
  /** Whatever was changed is kept now. */
  readonly onKept: (proposal: Proposal) => void;
  readonly onRefused: (field: string, problem: string) => void;
}

/** What can be done with one proposal; a field that the server refuses is named. */
export function useProposalChanges(proposal: Proposal, { onKept, onRefused }: Listeners) {
  const words = useWords(proposalWords);
  const api = useApi();
  const tell = useTell();
  const queries = useQueryClient();
  const proposalChanged = useProposalChanged();
  const knowledgeChanged = useKnowledgeChanged();
  const fail = async (failure: unknown) => {
    if (failure instanceof ApiFailure && failure.status === 422 && failure.field !== undefined)
      return onRefused(failure.field, failure.detail);
    tell.failed(failure);
    await queries.invalidateQueries({ queryKey: ['proposals', proposal.import] });
  };
  const keep = (kept: Proposal, sentence: string) => {
    tell.done(sentence);
    onKept(kept);
    return proposalChanged(kept);
  };
  /** The proposal as it is once `changes` are kept. */
  const kept = async (changes: ProposalChanges | undefined) => {
    if (changes === undefined) return proposal;
    const changed = await api.mining.change(proposal, changes);
    await proposalChanged(changed);
    return changed;
  };
  const change = useMutation({
    mutationFn: ({ changes }: { readonly changes: ProposalChanges; readonly sentence: string }) =>
      api.mining.change(proposal, changes),
    onSuccess: (changed, { sentence }) => keep(changed, sentence),
    onError: fail,
  });
  const split = useMutation({
    mutationFn: async (wanted: Part) => {
      const { id } = await kept(wanted.changes);
      return api.mining.split(id, wanted.utterances, wanted.intent);
    },
    onSuccess: part => keep(part, words.splitDone),
    onError: fail,
  });
  const accept = useMutation({
    mutationFn: async (wanted: Wanted & { readonly changes: ProposalChanges | undefined }) =>
      api.mining.accept(await kept(wanted.changes), { faq: wanted.faq, utterances: wanted.utterances }),
    onSuccess: async accepted => {
      await keep(accepted, words.accepted);
      await knowledgeChanged();
    },
    onError: fail,
  });
  return { change, split, accept };
}

/** What is to be taken out of a proposal, and what else was changed before. */
interface Part {
  readonly utterances: readonly string[];
  readonly intent: string;
  readonly changes: ProposalChanges | undefined;
}
