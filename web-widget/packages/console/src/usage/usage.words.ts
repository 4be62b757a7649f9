import { dictionary } from '../language/language';

export const usageWords = dictionary({
  en: {
    title: (days: number) => `Used in the last ${days} days`,
    shown: 'Given to customers',
    helpful: 'Helpful',
    unhelpful: 'Not helpful',
    handedOff: 'Person needed after',
    never: 'No customer was given this entry.',
    last: 'Last questions',
    handed: 'handed over',
  },
  zh: {
    title: days => `最近 ${days} 天的使用情况`,
    shown: '展示次数',
    helpful: '有帮助',
    unhelpful: '没帮助',
    handedOff: '随后转人工',
    never: '没有客户得到过这个条目。',
    last: '最近的问题',
    handed: '已转人工',
  },
});
