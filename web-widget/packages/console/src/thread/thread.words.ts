import { dictionary } from '../language/language';

const voteReasons: Readonly<Record<string, string>> = {
  not_my_question: 'Not my question',
  wrong: 'Wrong or outdated',
  unclear: 'Hard to understand',
  other: 'Something else',
};

export const threadWords = dictionary({
  en: {
    started: (at: string) => `Started ${at}`,
    page: 'From page',
    speakers: { visitor: 'Visitor', bot: 'Bot', agent: 'Agent', system: 'System' },
    turns: 'What was said',
    empty: 'Nothing has been said yet',
    sources: 'Source',
    up: 'The visitor found this helpful',
    down: 'The visitor did not find this helpful',
    voteReasons,
    why: 'Why this reply?',
    intent: 'Intent of this question',
    predicted: (name: string) => `Recognised: ${name}`,
    choose: 'Choose the right intent',
    corrected: 'Corrected',
    saved: 'The correction is saved; the export for training carries it.',
    cleared: 'The correction is taken back.',
    noIntent: 'No intent of this name',
  },
  zh: {
    started: at => `开始于 ${at}`,
    page: '来源页面',
    speakers: { visitor: '访客', bot: '机器人', agent: '客服', system: '系统' },
    turns: '会话内容',
    empty: '暂无消息',
    sources: '来源',
    up: '访客觉得有帮助',
    down: '访客觉得没有帮助',
    voteReasons: { not_my_question: '答非所问', wrong: '内容有误或过时', unclear: '看不明白', other: '其他' },
    why: '查看决策依据',
    intent: '该问题的意图',
    predicted: name => `识别为：${name}`,
    choose: '选择正确的意图',
    corrected: '已纠正',
    saved: '已保存，导出训练数据时会带上这条纠正。',
    cleared: '已撤销纠正。',
    noIntent: '没有匹配的意图',
  },
});
