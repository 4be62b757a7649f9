import type { Condition, Revision } from '../../api/entries';

/** A day as entries name it, in the zone of the browser. */
export function dayOf(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** What is the matter with an entry on a day, what matters most first. */
export function conditionsOf({ entry, expired, stale }: Revision, today: string): readonly Condition[] {
  const { valid_from: from, review_by: due } = entry;
  const all: readonly [Condition, boolean][] = [
    ['expired', expired],
    ['upcoming', from != null && from > today],
    ['stale', stale],
    ['review_due', due != null && due !== '' && due <= today],
  ];
  return all.filter(([, holds]) => holds).map(([condition]) => condition);
}
