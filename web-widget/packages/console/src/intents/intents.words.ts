import { dictionary } from '../language/language';

export const intentsWords = dictionary({
  en: {
    title: 'Intents',
    intro: 'What your customers want, as the classifier tells it apart. Sensitive ones always go to a person.',
    search: 'Search intents',
    columns: { title: 'Intent', definition: 'Definition', other: 'In Chinese' },
    sensitive: 'Sensitive',
    noMatch: 'No intent matches',
    count: (count: number) => `${count} intents`,
  },
  zh: {
    title: '意图',
    intro: '分类器能够识别的客户诉求；标为敏感的意图一律转人工。',
    search: '搜索意图',
    columns: { title: '意图', definition: '定义', other: '英文' },
    sensitive: '敏感',
    noMatch: '没有匹配的意图',
    count: count => `共 ${count} 个意图`,
  },
});
