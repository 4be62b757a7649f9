import { dictionary } from '../../language/language';

export const differenceWords = dictionary({
  en: {
    kinds: { added: 'New', changed: 'Changed', removed: 'Removed' },
    before: 'Before',
    after: 'After',
    nothing: '(empty)',
    none: 'Nothing differs',
    noneHint: 'Every entry is the same on both sides, word for word.',
    list: 'What differs',
    removedText: 'removed',
    addedText: 'added',
    fields: {
      id: 'Id',
      lang: 'Language',
      question: 'Question',
      answer: 'Answer',
      category: 'Category',
      tags: 'Tags',
      similar: 'Phrasings',
      valid_from: 'Valid from',
      valid_to: 'Valid to',
      owner: 'Owner',
      review_by: 'Review by',
    },
  },
  zh: {
    kinds: { added: '新增', changed: '更新', removed: '移除' },
    before: '修改前',
    after: '修改后',
    nothing: '（空）',
    none: '没有差异',
    noneHint: '两侧的条目逐字相同。',
    list: '差异',
    removedText: '删除',
    addedText: '新增',
    fields: {
      id: '编号',
      lang: '语言',
      question: '问题',
      answer: '答案',
      category: '分类',
      tags: '标签',
      similar: '相似问法',
      valid_from: '生效日期',
      valid_to: '失效日期',
      owner: '负责人',
      review_by: '复核日期',
    },
  },
});

/** The name of a column; one that is none keeps its own. */
export const fieldName = (name: string, words: (typeof differenceWords)['en']): string =>
  (words.fields as Readonly<Record<string, string>>)[name] ?? name;
