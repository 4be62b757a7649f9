/** What the pictures for administrators tell, in one language: what customers ask, and what two spreadsheets say. */
export interface AdminTelling {
  readonly lang: 'en' | 'zh';
  readonly colours: 'light' | 'dark';
  readonly page: string;
  /** Asked before anything answers it. */
  readonly asked: readonly string[];
  /** The first file, without a fault, and the note it is published with. */
  readonly first: Sheet;
  /** The second: it changes an entry of the first, adds others, and two of its rows are bad. */
  readonly second: Sheet;
  /** What the bad rows should have said, in their order. */
  readonly mended: readonly { readonly column: string; readonly text: string }[];
  readonly tries: string;
  readonly synonym: { readonly written: string; readonly meaning: string };
  readonly past: { readonly name: string; readonly customer: string; readonly agent: string; readonly header: string };
  readonly words: {
    readonly badRows: string;
    readonly saveCorrection: string;
    readonly noBadRows: string;
    readonly changes: string;
    readonly note: string;
    readonly publish: string;
    readonly published: string;
    readonly question: string;
    readonly knowledge: string;
    readonly ask: string;
    readonly found: string;
    readonly run: string;
    readonly replayed: string;
    readonly findsItself: string;
    readonly addSynonym: string;
    readonly write: string;
    readonly readAs: string;
    readonly preview: RegExp;
    readonly proposals: string;
  };
}

export interface Sheet {
  readonly file: string;
  readonly note: string;
  readonly rows: readonly string[];
}

export const adminTellings: readonly AdminTelling[] = [
  {
    lang: 'en',
    colours: 'light',
    page: 'https://www.example.com/gifts',
    asked: [
      'Can you wrap it as a present?',
      'can you wrap it as a present?',
      'Do you print names on cushions?',
      'can you put a prezzie card into the box',
    ],
    first: {
      file: 'gifts.csv',
      note: 'Wrapping and cards',
      rows: [
        'id,question,answer,lang,similar,owner',
        'gift-wrap,Can you wrap it as a present?,"Yes, for 4 pounds an item.",en,wrap it please|do you gift wrap,Mei Lin',
        'gift-note,Can you put a card into the parcel?,"Yes, write its text at the checkout.",en,,Mei Lin',
      ],
    },
    second: {
      file: 'gifts-autumn.csv',
      note: 'Autumn prices',
      rows: [
        'id,question,answer,lang,similar,owner,valid_to',
        'gift-wrap,Can you wrap it as a present?,"Yes, for 3 pounds an item.",en,wrap it please|do you gift wrap,Mei Lin,',
        'name-print,Do you print names on cushions?,"Yes, up to twelve letters; it takes two more days.",en,,Mei Lin,',
        'gift-bag,Do you have gift bags?,,en,,Mei Lin,',
        'advent,Do you sell an advent calendar?,"Yes, while stocks last.",en,,Mei Lin,24/12/2030',
      ],
    },
    mended: [
      { column: 'Answer', text: 'Yes, in three sizes, from 1 pound.' },
      { column: 'Valid to', text: '2030-12-24' },
    ],
    tries: 'how much is it to get it wrapped as a present',
    synonym: { written: 'prezzie', meaning: 'present' },
    past: {
      name: 'last-year.csv',
      customer: 'customer',
      agent: 'agent',
      header: 'conversation_id,created_at,role,content',
    },
    words: {
      badRows: 'Bad rows',
      saveCorrection: 'Save correction',
      noBadRows: 'No bad rows',
      changes: 'Changes',
      note: 'Note',
      publish: 'Publish',
      published: 'is published',
      question: 'What a customer asks',
      knowledge: 'Knowledge',
      ask: 'Ask',
      found: 'What was found',
      run: 'Run',
      replayed: 'would be answered otherwise',
      findsItself: 'find their own entry',
      addSynonym: 'New synonym',
      write: 'Customers write',
      readAs: 'Read as',
      preview: /would be read otherwise/,
      proposals: 'Proposals, the largest topics first',
    },
  },
  {
    lang: 'zh',
    colours: 'dark',
    page: 'https://www.example.com/zh/gifts',
    asked: ['可以包装成礼物吗？', '可以包装成礼物吗', '抱枕上能印名字吗？', '盒子里能放一张贺咔吗'],
    first: {
      file: '礼品.csv',
      note: '包装和贺卡',
      rows: [
        '编号,问题,答案,语言,相似问,负责人',
        'gift-wrap,可以包装成礼物吗？,可以，每件 28 元。,zh,帮我包一下|有礼品包装吗,王琳',
        'gift-note,包裹里可以放贺卡吗？,可以，请在结算页填写贺卡内容。,zh,,王琳',
      ],
    },
    second: {
      file: '礼品-秋季.csv',
      note: '秋季价格',
      rows: [
        '编号,问题,答案,语言,相似问,负责人,失效日期',
        'gift-wrap,可以包装成礼物吗？,可以，每件 20 元。,zh,帮我包一下|有礼品包装吗,王琳,',
        'name-print,抱枕上能印名字吗？,可以，最多六个字，需多等两天。,zh,,王琳,',
        'gift-bag,有礼品袋吗？,,zh,,王琳,',
        'advent,有圣诞倒数日历卖吗？,有，售完为止。,zh,,王琳,24/12/2030',
      ],
    },
    mended: [
      { column: '答案', text: '有三种尺寸，6 元起。' },
      { column: '失效日期', text: '2030-12-24' },
    ],
    tries: '包成礼物要加多少钱',
    synonym: { written: '贺咔', meaning: '贺卡' },
    past: { name: '去年会话.csv', customer: '客户', agent: '客服', header: '会话编号,发送时间,发送方,消息内容' },
    words: {
      badRows: '问题行',
      saveCorrection: '保存修正',
      noBadRows: '没有问题行',
      changes: '变更',
      note: '备注',
      publish: '发布',
      published: '已发布并生效',
      question: '客户的问题',
      knowledge: '知识',
      ask: '提问',
      found: '检索结果',
      run: '开始',
      replayed: '的回答会改变',
      findsItself: '能找到自己的条目',
      addSynonym: '新建同义词',
      write: '客户写',
      readAs: '读作',
      preview: /读法/,
      proposals: '推荐列表，按提问次数排列',
    },
  },
];
