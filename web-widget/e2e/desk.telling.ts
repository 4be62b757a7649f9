/** What the pictures of the desk tell, in one language: who works there, who asks, and what is said. */
export interface Telling {
  readonly lang: 'en' | 'zh';
  readonly colours: 'light' | 'dark';
  readonly agent: { readonly who: string; readonly name: string };
  readonly colleague: { readonly who: string; readonly name: string };
  readonly team: string;
  readonly page: string;
  /** Whose conversation is open, and what goes on in it. */
  readonly main: {
    readonly name: string;
    readonly contact: string;
    readonly asks: readonly string[];
    readonly note: string;
    readonly reply: string;
    readonly thenAsks: string;
  };
  readonly onThePhone: { readonly asks: string; readonly wants: string; readonly says: string; readonly reply: string };
  /** Who waits, and who talks to the bot. */
  readonly waiting: readonly { readonly name: string; readonly asks: string }[];
  readonly withTheBot: readonly { readonly name: string; readonly asks: string }[];
  readonly search: string;
}

export const tellings: readonly Telling[] = [
  {
    lang: 'en',
    colours: 'light',
    agent: { who: 'mei', name: 'Mei Lin' },
    colleague: { who: 'jonas', name: 'Jonas Berg' },
    team: 'Customer care',
    page: 'https://www.example.com/orders/104233',
    main: {
      name: 'Nora Lindqvist',
      contact: 'nora@example.com',
      asks: ['the lamp came with a crack in the shade, order 104233', 'can I get it replaced before saturday'],
      note: 'Second broken shade this week. Tell the warehouse.',
      reply: 'Hello Nora, this is Mei. A new shade leaves today and is with you on Friday.',
      thenAsks: 'wonderful. and who pays for sending the broken one back?',
    },
    onThePhone: {
      asks: 'How do I send something back?',
      wants: 'can I talk to a person please',
      says: 'this is how it arrived',
      reply: 'Hello, this is Mei. Thank you for the picture; the label for the return is in your e-mail.',
    },
    waiting: [
      { name: 'Tom Okafor', asks: 'Third time I write. This is outrageous, I want my money back now!' },
      { name: 'Ines Ferreira', asks: 'the discount code is not taken at the checkout' },
    ],
    withTheBot: [
      { name: 'Sam Whitlock', asks: 'How long does delivery take?' },
      { name: 'Aoife Byrne', asks: 'what are your opening hours' },
    ],
    search: 'crack shade',
  },
  {
    lang: 'zh',
    colours: 'dark',
    agent: { who: 'wanglin', name: '王琳' },
    colleague: { who: 'zhaoyu', name: '赵宇' },
    team: '客户服务',
    page: 'https://www.example.com/zh/orders/104233',
    main: {
      name: '陈晓',
      contact: '138 0000 0142',
      asks: ['收到的台灯灯罩裂了，订单 104233', '周六之前能换一个新的吗'],
      note: '这周第二个破损的灯罩，请仓库检查包装。',
      reply: '陈女士您好，我是客服王琳。新灯罩今天寄出，周五送到。',
      thenAsks: '太好了。寄回破损的那个，运费谁出？',
    },
    onThePhone: {
      asks: '怎么申请退货？',
      wants: '转人工',
      says: '收到的时候就是这样',
      reply: '您好，我是客服王琳。照片收到了，退货单已发到您的邮箱。',
    },
    waiting: [
      { name: '刘洋', asks: '问了三次都没人管，太气人了，马上给我退钱！' },
      { name: '何静', asks: '结算的时候优惠码用不了' },
    ],
    withTheBot: [
      { name: '吴桐', asks: '多久能送到？' },
      { name: '周敏', asks: '你们几点上班' },
    ],
    search: '灯罩',
  },
];
