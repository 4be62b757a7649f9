import { expect, it } from 'vitest';
import { formatFor } from './format';

it('names languages in the reader’s own', () => {
  expect(formatFor('en').language('zh')).toBe('Chinese');
  expect(formatFor('zh').language('zh-Hant')).toBe('繁体中文');
});

it('shows the tag where it is no language', () => {
  expect(formatFor('en').language('not a tag')).toBe('not a tag');
});
