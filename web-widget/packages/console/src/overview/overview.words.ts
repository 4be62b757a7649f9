import { dictionary } from '../language/language';

export const overviewWords = dictionary({
  en: {
    title: 'Overview',
    intro: 'What your bot knows, what it has done, and which model answers.',
    entries: 'FAQ entries',
    conversations: 'Conversations',
    open: 'Open messages',
    corpus: 'Knowledge version',
    shop: 'Content pack',
    models: 'Models',
    figures: 'Key figures',
  },
  zh: {
    title: '总览',
    intro: '机器人掌握的知识、服务情况，以及当前使用的模型。',
    entries: '知识条目',
    conversations: '会话',
    open: '待处理留言',
    corpus: '知识库版本',
    shop: '内容包',
    models: '模型',
    figures: '关键数据',
  },
});
