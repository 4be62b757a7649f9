import { dictionary } from '../../language/language';
import type { RefusalWords } from '../../parts/refusal/refusal';

export const alertsWords = dictionary({
  en: {
    title: 'Alerts',
    intro:
      'What is unusual: complaints that surge on a topic, and drift. Told by webhook (alert.raised) and mail, too.',
    surge: (topic: string, found: string, minutes: string, usual: string) =>
      `Complaints on “${topic}” surge: ${found} conversations within ${minutes} minutes, where ${usual} are usual`,
    topic_drift: (found: string, usual: string) =>
      `Customers ask about other things than before: distance ${found}, usually up to ${usual}`,
    confidence_drift: (language: string, found: string, usual: string) =>
      `The model is not as sure as before (${language}): distance ${found}, usually up to ${usual}`,
    since: (since: string, raised: string) => `Since ${since}, noticed ${raised}`,
    ended: (when: string) => `Over since ${when}`,
    going: 'Going on',
    seen: (who: string, when: string) => `Acknowledged by ${who}, ${when}`,
    acknowledge: 'Acknowledge',
    acknowledged: 'Acknowledged.',
    behind: 'Conversations behind it',
    toQuality: 'See the drift',
    none: 'No alerts so far',
    noneHint: 'Complaints are compared with what is usual at that hour every five minutes.',
    learning: (days: string, needed: string) =>
      `The watch is still learning what is usual: ${days} of ${needed} days with conversations so far. Until then no surge can be told.`,
    settings: 'Who is told by mail',
    address: 'E-mail address',
    addressHint: 'Empty for nobody. The mail holds figures only.',
    language: 'Language of the mail',
    save: 'Save',
    saved: 'Saved.',
    noServer: 'No mail server is set, so nobody can be told by mail.',
    refused: [
      ['must be one e-mail', 'Enter one e-mail address.'],
      ['No mail server', 'No mail server is set.'],
    ] as RefusalWords,
  },
  zh: {
    title: '预警',
    intro: '异常情况：某个话题的投诉激增，以及漂移。同时通过 Webhook（alert.raised）和邮件通知。',
    surge: (topic, found, minutes, usual) =>
      `“${topic}”的投诉激增：${minutes} 分钟内有 ${found} 个会话，平时约 ${usual} 个`,
    topic_drift: (found, usual) => `客户咨询的话题与以前不同：距离 ${found}，通常不超过 ${usual}`,
    confidence_drift: (language, found, usual) =>
      `模型的把握与以前不同（${language}）：距离 ${found}，通常不超过 ${usual}`,
    since: (since, raised) => `始于 ${since}，发现于 ${raised}`,
    ended: when => `已于 ${when} 结束`,
    going: '仍在持续',
    seen: (who, when) => `${who} 于 ${when} 确认`,
    acknowledge: '确认',
    acknowledged: '已确认。',
    behind: '相关会话',
    toQuality: '查看漂移',
    none: '目前没有预警',
    noneHint: '每五分钟把投诉数与该时段的平时水平比较一次。',
    learning: (days, needed) => `正在了解平时水平：已有 ${days} 天有会话，需要 ${needed} 天。在此之前无法判断激增。`,
    settings: '邮件通知对象',
    address: '电子邮箱',
    addressHint: '留空则不通知。邮件只含数字。',
    language: '邮件语言',
    save: '保存',
    saved: '已保存。',
    noServer: '尚未设置邮件服务器，无法发送邮件。',
    refused: [
      ['must be one e-mail', '请填写一个电子邮箱。'],
      ['No mail server', '尚未设置邮件服务器。'],
    ] as RefusalWords,
  },
});
