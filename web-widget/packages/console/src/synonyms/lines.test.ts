import { expect, it } from 'vitest';
import { linesOf } from './lines';

it('takes each word once, without space around it', () => {
  expect(linesOf(' 单子 \n\norder\n单子\n')).toEqual(['单子', 'order']);
});
