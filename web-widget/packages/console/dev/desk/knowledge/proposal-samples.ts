import type { Match, Proposal } from '../../../src/api/mining';

const isNew: Match = { kind: 'new', similarity: 0.41 };

function proposal(
  id: string,
  lang: string,
  intent: string,
  question: string,
  answer: string,
  more: Partial<Proposal>,
): Proposal {
  return {
    id,
    import: 'i1',
    state: 'open',
    revision: 0,
    lang,
    intent,
    question,
    answer,
    utterances: [question],
    questions: 40,
    conversations: 38,
    settled: 0.9,
    cohesion: 0.8,
    match: isNew,
    other_replies: [],
    related: [],
    ...more,
  };
}

export const proposals: readonly Proposal[] = [
  proposal(
    'p1',
    'en',
    'descale_machine',
    'How do I descale the coffee machine?',
    'Fill the tank with 100 ml of descaler and 500 ml of water, then hold both buttons for five seconds.',
    {
      utterances: [
        'How do I descale the coffee machine?',
        'descaling light stays on',
        'the orange lamp blinks what now',
        'how often descale',
        'machine says calc',
      ],
      questions: 118,
      conversations: 112,
      other_replies: ['Please use our own descaler, vinegar harms the seals.', 'Hold both buttons until it beeps.'],
      related: ['咖啡机除垢'],
    },
  ),
  proposal(
    'p2',
    'zh',
    '咖啡机除垢',
    '咖啡机怎么除垢？',
    '请联系[name]，水箱加入 100 毫升除垢剂和 500 毫升清水，同时按住两个按键五秒。',
    {
      utterances: ['咖啡机怎么除垢？', '除垢灯一直亮', '多久除一次水垢'],
      questions: 96,
      conversations: 90,
    },
  ),
  proposal(
    'p3',
    'en',
    'track_order',
    'where is my parcel',
    'You find the state of your order under My orders; the link in our mail leads there.',
    {
      utterances: ['where is my parcel', 'still not here', 'tracking number?'],
      questions: 84,
      match: { kind: 'extends', intent: 'track_order', similarity: 0.86 },
    },
  ),
  proposal('p4', 'en', 'return_item', 'can i send it back after 2 weeks', 'You have 30 days.', {
    utterances: ['can i send it back after 2 weeks', 'how long for returns'],
    match: { kind: 'same', intent: 'return_item', faq: 'return-window-0', similarity: 0.94 },
  }),
  proposal('p5', 'zh', '会员积分', '积分怎么用？', '结算时勾选“使用积分”，每 100 积分抵 1 元。', { questions: 33 }),
  proposal('p6', 'en', 'gift_card', 'Does a gift card expire?', 'It is good for three years.', {
    state: 'accepted',
    decided_by: 'mei',
    entry: 'gift_card',
  }),
];
