import { dictionary } from '../language/language';

export const auditWords = dictionary({
  en: {
    title: 'Audit log',
    intro: 'Who signed in and who changed what, the latest first. Nobody can change it.',
    columns: { at: 'When', who: 'Who', action: 'What', subject: 'On what', detail: 'Detail' },
    more: 'Show older entries',
    empty: 'Nothing yet',
  },
  zh: {
    title: '审计日志',
    intro: '登录与变更记录，最新的在前，任何人都不能修改。',
    columns: { at: '时间', who: '操作人', action: '操作', subject: '对象', detail: '详情' },
    more: '显示更早的记录',
    empty: '暂无记录',
  },
});
