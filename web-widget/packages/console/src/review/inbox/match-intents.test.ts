import { describe, expect, it } from 'vitest';
import { matchIntents, type Option } from './match-intents';

const options: readonly Option[] = [
  { value: 'cancel_order', label: 'Cancel an order' },
  { value: 'refund_status', label: 'Where is my refund' },
  { value: 'return_item', label: '退货' },
  { value: 'track_order', label: 'Where is my order' },
];
const found = (typed: string) => matchIntents(options, typed).map(({ value }) => value);

describe('finding an intent by a few letters', () => {
  it('gives all before anything is typed', () => {
    expect(found(' ')).toHaveLength(4);
  });

  it('puts what begins with the letters first, then words that do', () => {
    expect(found('re')[0]).toBe('refund_status');
    expect(found('or')).toEqual(['cancel_order', 'track_order']);
    expect(found('can')).toEqual(['cancel_order']);
  });

  it('finds by code, by title in any language, and by letters in their order', () => {
    expect(found('退')).toEqual(['return_item']);
    expect(found('track')).toEqual(['track_order']);
    expect(found('rfs')[0]).toBe('refund_status');
  });

  it('gives none where the letters are not there', () => {
    expect(found('xyz')).toEqual([]);
  });
});
