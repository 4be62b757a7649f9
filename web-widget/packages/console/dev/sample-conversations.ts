import type { Conversation, ConversationRow, Turn } from '../src/api/conversations';

const now = Date.now();
const at = (minutesAgo: number) => new Date(now - minutesAgo * 60_000).toISOString();

const answered: Turn = {
  seq: 2,
  reply_to: 1,
  speaker: 'bot',
  text: 'You have 30 days from the day you received it. Items must be unused and in their packaging.',
  at: at(11),
  decision: 'answer',
  intent: 'return_item',
  confidence: 0.91,
  latency_ms: 27,
  citations: [{ id: 'return-window-0', title: 'How long do I have to return something?' }],
  vote: 'up',
  trace: {
    lang: 'en',
    intents: [
      { intent: 'return_item', probability: 0.912 },
      { intent: 'refund_status', probability: 0.051 },
      { intent: 'track_order', probability: 0.012 },
    ],
    out_of_scope: 0.08,
    thresholds: { answer: 0.62, clarify: 0.28, out_of_scope: 0.55 },
    hits: [
      {
        id: 'return-window-0',
        title: 'How long do I have to return something?',
        score: 0.0655,
        similarity: 0.93,
        legs: { phrasing: 14.21, vector: 0.93, intent: 0.93 },
      },
      {
        id: 'return-window-4',
        title: 'How do I return item number 4?',
        score: 0.0317,
        similarity: 0.71,
        legs: { vector: 0.71, answer: 3.1 },
      },
    ],
    model: '20261123-093310-en',
    corpus: '20261123-091502-41ac',
    steps_ms: { language: 0.1, intent: 9.2, retrieval: 12.6, answer: 0.3, commit: 4.4 },
  },
};

const lost: Turn = {
  seq: 4,
  reply_to: 3,
  speaker: 'bot',
  text: 'I am not sure I can help with that. Would you like to talk to a person?',
  at: at(9),
  decision: 'fallback',
  reason: 'out_of_scope',
  latency_ms: 22,
  vote: 'down',
  vote_reason: 'not_my_question',
  trace: {
    lang: 'en',
    intents: [
      { intent: 'delivery_time', probability: 0.21 },
      { intent: 'invoice', probability: 0.18 },
    ],
    out_of_scope: 0.83,
    thresholds: { answer: 0.62, clarify: 0.28, out_of_scope: 0.55 },
    hits: [],
    template: 'fallback-scope-1',
    model: '20261123-093310-en',
    steps_ms: { language: 0.1, intent: 8.8, answer: 0.2, commit: 5.1 },
  },
};

const english: Conversation = {
  id: 'c0',
  owner: 'bot',
  page: 'https://shop.example/jumper',
  started_at: at(12),
  last_at: at(9),
  turns: [
    { seq: 1, speaker: 'visitor', text: 'how long hv i got to send back shoes', at: at(11) },
    answered,
    { seq: 3, speaker: 'visitor', text: 'what is the best football team in the world', at: at(9) },
    lost,
  ],
};

const chinese: Conversation = {
  id: 'c1',
  owner: 'queue',
  started_at: at(1500),
  last_at: at(1490),
  turns: [
    { seq: 1, speaker: 'visitor', text: '你们这什么态度，我要投诉', at: at(1495) },
    {
      seq: 2,
      reply_to: 1,
      speaker: 'bot',
      text: '非常抱歉给您带来不好的体验，这就为您转接人工客服。',
      at: at(1495),
      decision: 'hand_off',
      reason: 'anger',
      latency_ms: 1,
      trace: { lang: 'zh', intents: [], hits: [], template: 'handoff-2', steps_ms: { language: 0.1, commit: 4.9 } },
    },
    { seq: 3, speaker: 'system', text: '已收到您的留言，我们会尽快联系您。', at: at(1490) },
  ],
};

export const conversations: readonly Conversation[] = [
  english,
  chinese,
  ...Array.from({ length: 59 }, (_, index) => ({
    ...(index % 3 === 0 ? chinese : english),
    id: `c${index + 2}`,
    last_at: at(2000 + 97 * index),
  })),
];

/** The conversation as the list shows it. */
export function rowOf({ id, owner, started_at, last_at, turns }: Conversation): ConversationRow {
  const last_decision = turns.findLast(turn => turn.decision != null)?.decision ?? null;
  const lang = turns.find(turn => turn.trace != null)?.trace?.lang ?? 'en';
  return {
    id,
    owner,
    started_at,
    last_at,
    turns: turns.length,
    lang,
    last_text: turns.at(-1)?.text ?? '',
    last_decision,
  };
}
