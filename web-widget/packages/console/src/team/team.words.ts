import { dictionary } from '../language/language';

export const teamWords = dictionary({
  en: {
    title: 'Team',
    intro: 'Who is there, who has how much, and how long customers wait.',
    waiting: 'Waiting now',
    longest: 'Longest wait',
    overdue: 'Replies overdue',
    online: 'Agents online',
    columns: { agent: 'Agent', presence: 'Presence', load: 'Conversations', teams: 'Teams', languages: 'Languages' },
    see: (name: string) => `Conversations of ${name}`,
    loadOf: (load: number, capacity: number) => `${load} of ${capacity}`,
    none: 'Nobody',
    empty: 'No agents yet',
    emptyHint: 'Accounts are made under Users.',
  },
  zh: {
    title: '团队看板',
    intro: '谁在线、各自接待多少、客户等了多久。',
    waiting: '正在排队',
    longest: '最长等待',
    overdue: '超时未回复',
    online: '在线客服',
    columns: { agent: '客服', presence: '状态', load: '接待数', teams: '团队', languages: '语言' },
    see: name => `${name} 的会话`,
    loadOf: (load, capacity) => `${load} / ${capacity}`,
    none: '无',
    empty: '还没有客服',
    emptyHint: '请在“用户”中创建账号。',
  },
});
