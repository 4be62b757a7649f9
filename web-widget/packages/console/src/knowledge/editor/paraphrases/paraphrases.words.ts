import { dictionary } from '../../../language/language';

export const paraphrasesWords = dictionary({
  en: {
    suggest: 'Suggest phrasings',
    again: 'Suggest others',
    title: (model: string) => `Suggested by ${model}; nothing is added that you do not tick.`,
    none: 'The model thought of nothing that is not there already.',
    add: (count: number) => (count === 1 ? 'Add 1 phrasing' : `Add ${count} phrasings`),
  },
  zh: {
    suggest: '推荐问法',
    again: '重新推荐',
    title: model => `由 ${model} 推荐，仅添加您勾选的问法。`,
    none: '模型没有想到新的问法。',
    add: count => `添加 ${count} 条问法`,
  },
});
