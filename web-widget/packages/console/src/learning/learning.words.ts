import { dictionary } from '../language/language';

export const learningWords = dictionary({
  en: {
    title: 'Learning',
    intro: 'How the models are trained and tested, and what your customers’ questions can teach them.',
    models: 'Training and tests',
    exportTitle: 'Questions as training data',
    exportText:
      'Visitors’ questions with the recognised and the corrected intent, one JSON object on each line; the train command accepts the file.',
    from: 'From',
    to: 'To',
    correctedOnly: 'Corrected questions only',
    download: 'Download JSONL',
    saved: (count: string) => `${count} questions downloaded.`,
    none: 'There are no such questions in this period.',
    order: 'The end lies before the start.',
  },
  zh: {
    title: '模型训练',
    intro: '查看模型的训练与评测情况，并将客户的真实提问用于后续训练。',
    models: '训练与评测',
    exportTitle: '导出训练数据',
    exportText: '导出访客提问及其识别意图、纠正意图，每行一个 JSON 对象，可直接用于 train 命令。',
    from: '开始日期',
    to: '结束日期',
    correctedOnly: '仅导出已纠正的提问',
    download: '下载 JSONL',
    saved: count => `已下载 ${count} 条提问。`,
    none: '所选时间段内没有符合条件的提问。',
    order: '结束日期早于开始日期。',
  },
});
