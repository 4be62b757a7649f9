import { dictionary } from '../language/language';

export const knowledgeWords = dictionary({
  en: {
    title: 'Knowledge',
    intro: 'The questions and answers the bot answers from. An edit is live at once.',
    upload: 'Upload a file',
    add: 'New entry',
    search: 'Search questions, phrasings and answers',
    entries: 'Entries',
    columns: { question: 'Question and answer', category: 'Category', phrasings: 'Phrasings', lang: 'Language' },
    edit: (question: string) => `Edit: ${question}`,
    empty: 'The knowledge base is empty',
    emptyHint: 'Upload a CSV or JSONL file, or write the first entry by hand.',
    noMatch: 'No entry matches',
    noMatchHint: 'Try other words or the other language.',
  },
  zh: {
    title: '知识库',
    intro: '机器人据此回答的问题与答案，修改后立即生效。',
    upload: '上传文件',
    add: '新建条目',
    search: '搜索问题、问法或答案',
    entries: '知识条目',
    columns: { question: '问题与答案', category: '分类', phrasings: '相似问法', lang: '语言' },
    edit: question => `编辑：${question}`,
    empty: '知识库还是空的',
    emptyHint: '可上传 CSV 或 JSONL 文件，也可手动新建第一条。',
    noMatch: '没有找到相关条目',
    noMatchHint: '请尝试其他关键词或切换语言。',
  },
});
