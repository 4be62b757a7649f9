import type { Proposal, ProposalState } from '../../../api/mining';

export const proposalStates: readonly ProposalState[] = ['open', 'accepted', 'rejected', 'merged'];

/** Why the chosen ones cannot be made one; nothing where they can. */
export function obstacleTo(chosen: readonly Proposal[]): 'mixed' | 'closed' | undefined {
  if (chosen.some(({ state }) => state !== 'open')) return 'closed';
  return new Set(chosen.map(({ lang }) => lang)).size > 1 ? 'mixed' : undefined;
}

/** Those in a state and, where given, a language. */
export const wanted = (all: readonly Proposal[], state: ProposalState, lang: string): readonly Proposal[] =>
  all.filter(each => each.state === state && (lang === '' || each.lang === lang));

/** The list with `changed` in the place of what it was, or at its end where it is new. */
export function withChanged(all: readonly Proposal[], changed: Proposal): readonly Proposal[] {
  return all.some(({ id }) => id === changed.id)
    ? all.map(each => (each.id === changed.id ? changed : each))
    : [...all, changed];
}
