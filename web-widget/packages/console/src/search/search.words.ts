import { dictionary } from '../language/language';

export const searchWords = dictionary({
  en: {
    title: 'Search',
    intro: 'Every word of every conversation, open or closed, Chinese and English.',
    field: 'Words, a name, an order number',
    from: 'From',
    to: 'To',
    hits: 'Found',
    more: 'Show more',
    begin: 'Type what you remember',
    beginHint: 'Half a sentence is enough; single Chinese words are found too.',
    nothing: 'Nothing found',
    nothingHint: 'Try fewer words, or another time.',
    speakers: { visitor: 'Customer', bot: 'Bot', agent: 'Agent', system: 'System' },
  },
  zh: {
    title: '搜索',
    intro: '搜索全部会话的内容，包括进行中和已关闭的，支持中英文。',
    field: '关键词、姓名或订单号',
    from: '开始日期',
    to: '结束日期',
    hits: '搜索结果',
    more: '显示更多',
    begin: '请输入您记得的内容',
    beginHint: '半句话即可，也支持单个中文词语。',
    nothing: '没有找到',
    nothingHint: '请减少关键词，或调整时间范围。',
    speakers: { visitor: '客户', bot: '机器人', agent: '客服', system: '系统' },
  },
});
