/** The insight told in one language. */
export interface InsightTelling {
  readonly lang: string;
  /** What two customers ask, the first of whom then wants a person. */
  readonly asked: readonly [string, string];
  readonly person: string;
  /** The pages in the order in which they are gone through, by their headings. */
  readonly pages: readonly (readonly [path: string, heading: string])[];
  readonly card: string;
  readonly handedOver: RegExp;
  readonly chart: string;
  readonly behind: string;
  readonly csv: string;
  readonly summary: string;
}

export const insightTellings: readonly InsightTelling[] = [
  {
    lang: 'en',
    asked: ['how do i send something back', 'how long does delivery take'],
    person: 'I want to talk to a human',
    pages: [
      ['', 'Insight'],
      ['topics', 'Topics'],
      ['people', 'People'],
      ['quality', 'Quality'],
      ['alerts', 'Alerts'],
      ['report', 'Report'],
    ],
    card: 'Conversations',
    handedOver: /^Handed over/,
    chart: 'Answered alone, settled for good, complained',
    behind: 'Conversations behind the figure',
    csv: 'Figures as CSV',
    summary: 'At a glance',
  },
  {
    lang: 'zh',
    asked: ['怎么申请退货？', '运费多少，满多少包邮？'],
    person: '转人工',
    pages: [
      ['', '洞察'],
      ['topics', '话题'],
      ['people', '人员'],
      ['quality', '质量'],
      ['alerts', '预警'],
      ['report', '报告'],
    ],
    card: '会话数',
    handedOver: /^转人工/,
    chart: '独立回答、彻底解决、投诉',
    behind: '数字背后的会话',
    csv: '导出 CSV',
    summary: '概览',
  },
];
