import type { Finding, FindingKind, RowProblem } from '../../../../api/drafts';

/** The kinds in the order of what they cost a customer. */
export const findingKinds: readonly FindingKind[] = [
  'contradiction',
  'stale',
  'duplicate',
  'confusable',
  'like-an-intent',
];

/** By kind, the strongest case first; a pair that is told from both sides is told once. */
export function grouped(findings: readonly Finding[]): ReadonlyMap<FindingKind, readonly Finding[]> {
  const groups = new Map<FindingKind, Finding[]>();
  const seen = new Set<string>();
  for (const finding of [...findings].sort((a, b) => b.nearness - a.nearness)) {
    const key = pairOf(finding);
    if (seen.has(key)) continue;
    seen.add(key);
    groups.set(finding.kind, [...(groups.get(finding.kind) ?? []), finding]);
  }
  return new Map(findingKinds.flatMap(kind => (groups.has(kind) ? [[kind, groups.get(kind) ?? []] as const] : [])));
}

function pairOf({ kind, id, other_id, lang, intent, question, other_question }: Finding): string {
  const two = [`${id}\t${question}`, `${other_id ?? ''}\t${other_question ?? ''}`];
  return JSON.stringify([kind, lang, intent ?? '', ...(kind === 'stale' ? two : two.sort())]);
}

/** Remarks by their kind, the most frequent first. */
export function byCode(warnings: readonly RowProblem[]): readonly (readonly RowProblem[])[] {
  const groups = new Map<string, RowProblem[]>();
  for (const warning of warnings) groups.set(warning.code, [...(groups.get(warning.code) ?? []), warning]);
  return [...groups.values()].sort((a, b) => b.length - a.length);
}
