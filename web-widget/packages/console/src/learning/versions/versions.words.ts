import { dictionary } from '../../language/language';

export const modelVersionsWords = dictionary({
  en: {
    title: 'Models and what they come from',
    empty: 'No model has been trained yet',
    columns: { version: 'Version', from: 'Comes from', examples: 'Examples seen', state: 'State', made: 'Made' },
    whole: 'trained whole',
    over: (parent: string) => `a head over ${parent}`,
    serving: 'Serves',
    flagged: (at: string) => `Saw texts that were erased since (${at})`,
    flaggedHint:
      'The texts have been taken out of the model’s folder, and a clean training is ordered by itself. What the model learned from them goes when the clean one serves.',
  },
  zh: {
    title: '模型版本与来源',
    empty: '还没有训练过模型',
    columns: { version: '版本', from: '来源', examples: '学过的样本', state: '状态', made: '创建时间' },
    whole: '完整训练',
    over: parent => `在 ${parent} 上重训分类头`,
    serving: '使用中',
    flagged: at => `学过的文本后来被删除（${at}）`,
    flaggedHint:
      '相关文本已从模型目录中移除，并会自动安排一次不含这些文本的完整训练；新模型启用后，旧模型学到的内容不再使用。',
  },
});
