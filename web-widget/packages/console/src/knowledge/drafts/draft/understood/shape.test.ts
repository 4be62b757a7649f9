import { expect, it } from 'vitest';
import type { Shape } from '../../../../api/drafts';
import { delimiterChoices, leavesOf, originName, textShapes } from './shape';

const plain: Shape = { name: 'a.csv', format: 'csv', origin: 'plain', columns: [], made_ids: false, parts: [] };
const archive: Shape = {
  ...plain,
  name: 'all.zip',
  format: 'zip',
  parts: [plain, { ...plain, name: 'b.csv', encoding: 'GB18030', delimiter: ';', origin: 'chatwoot' }],
};

it('finds the files of an archive', () => {
  expect(leavesOf(archive).map(each => each.name)).toEqual(['a.csv', 'b.csv']);
  expect(leavesOf(plain)).toEqual([plain]);
});

it('tells encoding, delimiter and program of what is within an archive', () => {
  expect(textShapes(archive)).toEqual({ encoding: 'GB18030', delimiter: ';' });
  expect(originName(archive)).toBe('Chatwoot');
  expect(originName(plain)).toBeUndefined();
});

it('offers what was found first, and nothing twice', () => {
  expect(delimiterChoices(';')).toEqual([';', ',', '\t', '|', '，']);
});
