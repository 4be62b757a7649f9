import { expect, it } from 'vitest';
import type { Finding } from '../../../../api/drafts';
import { grouped } from './group';

const finding = (kind: Finding['kind'], id: string, other: string, nearness: number): Finding => ({
  kind,
  id,
  lang: 'en',
  question: `${id}?`,
  other_id: other,
  other_question: `${other}?`,
  nearness,
});

it('puts contradictions first and the strongest case of a kind first', () => {
  const groups = grouped([
    finding('confusable', 'a', 'b', 0.8),
    finding('contradiction', 'c', 'd', 0.9),
    finding('confusable', 'e', 'f', 0.95),
  ]);
  expect([...groups.keys()]).toEqual(['contradiction', 'confusable']);
  expect(groups.get('confusable')?.map(each => each.id)).toEqual(['e', 'a']);
});

it('tells a pair once', () => {
  expect(grouped([finding('duplicate', 'a', 'b', 1), finding('duplicate', 'b', 'a', 1)]).get('duplicate')).toHaveLength(
    1,
  );
});
