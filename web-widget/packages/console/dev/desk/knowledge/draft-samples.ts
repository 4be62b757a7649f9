import type { BadRow, Finding, RowProblem, Shape } from '../../../src/api/drafts';
import type { Entry } from '../../../src/api/entries';

export const fresh: readonly Entry[] = [
  ['gift-wrap', 'en', 'Do you wrap gifts?', 'Yes, for 3 EUR an item. Choose it in the basket.'],
  ['gift-wrap', 'zh', '可以礼品包装吗？', '可以，每件 20 元，在购物车中勾选即可。'],
  ['assembly', 'en', 'Does the lamp come assembled?', 'The shade is fitted in a minute; no tools needed.'],
].map(([id = '', lang = '', question = '', answer = '']) => ({
  id,
  lang,
  question,
  answer,
  category: '',
  tags: [],
  similar: [],
}));

/** What the file changes of an entry that is there. */
export function reworded(entry: Entry): Entry {
  if (entry.id !== 'return-window-1') return entry;
  return entry.lang === 'en'
    ? {
        ...entry,
        answer: 'You have 14 days from the day you received it. Items must be unused.',
        similar: ['return deadline', 'how long for returns'],
      }
    : { ...entry, answer: '自签收之日起 14 天内可以退货，商品须未使用。' };
}

const place = (line: number) => ({ entry: '', sheet: '', line });
const because = (line: number, column: string, code: string, reason: string, reason_zh: string): RowProblem => ({
  ...place(line),
  column,
  code,
  reason,
  reason_zh,
});

export const badRows: readonly BadRow[] = [
  {
    ...place(7),
    fields: { id: 'warranty', question: 'How long is the warranty?', answer: '', lang: 'en' },
    problems: [because(7, 'answer', 'empty', 'is empty', '为空')],
  },
  {
    ...place(44),
    fields: { id: 'sale', question: '打折商品可以退吗？', answer: '可以。', valid_from: '31.02.2026', lang: 'zh' },
    problems: [
      because(
        44,
        'valid_from',
        'not-a-date',
        "'31.02.2026' is not a date like 2026-12-31",
        '“31.02.2026”不是 2026-12-31 这样的日期',
      ),
    ],
  },
  {
    ...place(52),
    fields: {},
    problems: [because(52, '', 'wrong-field-count', 'has 7 fields, the header has 5', '有 7 个字段，而表头有 5 个')],
  },
];

export const warnings: readonly RowProblem[] = [
  because(
    12,
    'valid_to',
    'expired',
    '2026-01-31 has passed: the answer will not be given',
    '2026-01-31 已过期：不会再给出这个答案',
  ),
  because(20, 'lang', 'language-mismatch', 'is marked en, but its text reads as zh', '标为 en，但文字看起来是 zh'),
];

export const textual: readonly Finding[] = [
  {
    kind: 'contradiction',
    id: 'return-window-1',
    lang: 'en',
    question: 'How do I return item number 1?',
    other_id: 'return-window-0',
    other_question: 'How long do I have to return something?',
    nearness: 0.97,
  },
  {
    kind: 'stale',
    id: 'return-window-1',
    lang: 'zh',
    question: '第 1 号商品怎么退货？',
    other_id: 'return-window-1',
    other_question: 'How do I return item number 1?',
    nearness: 1,
  },
];

export const semantic: readonly Finding[] = [
  {
    kind: 'confusable',
    id: 'gift-wrap',
    lang: 'en',
    question: 'Do you wrap gifts?',
    other_id: 'return-window-4',
    other_question: 'How do I return item number 4?',
    nearness: 0.83,
  },
  {
    kind: 'like-an-intent',
    id: 'assembly',
    lang: 'en',
    question: 'Does the lamp come assembled?',
    intent: 'delivery_time',
    nearness: 0.71,
  },
];

export const shapeOf = (name: string, columns: Readonly<Record<string, string>>): Shape => ({
  name,
  format: 'csv',
  origin: 'plain',
  encoding: 'GB18030',
  delimiter: ',',
  columns: ['编号', '问题', '答案', '语言', '生效日期', '内部备注'].map((header, at) => ({
    header,
    column: columns[header] ?? ['id', 'question', 'answer', 'lang', 'valid_from', ''][at] ?? '',
  })),
  made_ids: false,
  parts: [],
});
