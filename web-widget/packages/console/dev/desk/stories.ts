import type { Card } from '@frontdesk/protocol';
import type { TracedTurn } from '../../src/api/desk';
import type { Trace } from '../../src/api/conversations';

/** What customers of the scripted desk come with. */
export interface Story {
  readonly lang: 'en' | 'zh';
  readonly intent: string;
  readonly others: readonly string[];
  readonly asks: readonly string[];
  readonly answer: string;
  readonly title: string;
  readonly reason: string;
  readonly mood: string;
  readonly later: string;
}

export const stories: readonly Story[] = [
  {
    lang: 'en',
    intent: 'return_item',
    others: ['refund_status', 'track_order', 'invoice'],
    asks: ['The lamp came with a crack in the shade, order LF20311882. What now?', 'Can I just talk to someone please'],
    answer: 'You have 30 days from the day you received it. Items must be unused and in their packaging.',
    title: 'How long do I have to return something?',
    reason: 'asked_for_human',
    mood: 'negative',
    later: 'Thanks. Should I send it back or will somebody collect it?',
  },
  {
    lang: 'zh',
    intent: 'refund_status',
    others: ['return_item', 'complaint', 'invoice'],
    asks: ['退款三天了还没到账，订单 88213', '你们这是什么态度，我要投诉！'],
    answer: '退款一般在收到退货后 3 至 5 个工作日原路退回。',
    title: '退款多久到账？',
    reason: 'anger',
    mood: 'angry',
    later: '好的，那我再等一天，麻烦您盯一下。',
  },
  {
    lang: 'en',
    intent: 'track_order',
    others: ['delivery_time', 'complaint', 'refund_status'],
    asks: ['where is my parcel, its been a week', 'That link says "pending" since Monday'],
    answer: 'You can follow your parcel with the tracking link in the e-mail we sent you.',
    title: 'Where is my order?',
    reason: 'repeated_trouble',
    mood: 'annoyed',
    later: 'Great, thank you for looking into it so quickly!',
  },
  {
    lang: 'zh',
    intent: 'delivery_time',
    others: ['track_order', 'return_item', 'invoice'],
    asks: ['沙发大概多久能送到青岛？', '能约周六上午送吗'],
    answer: '大件商品一般 5 至 8 天送达，发货后可以预约时间。',
    title: '大件商品多久送达？',
    reason: 'unsure',
    mood: 'neutral',
    later: '周六上午十点可以，谢谢！',
  },
  {
    lang: 'en',
    intent: 'invoice',
    others: ['refund_status', 'return_item', 'track_order'],
    asks: ['I need an invoice with our VAT number for order LF20311901'],
    answer: 'You can download the invoice from your account under Orders.',
    title: 'How do I get an invoice?',
    reason: 'sensitive',
    mood: 'positive',
    later: 'Perfect, that is exactly what I needed.',
  },
];

export const storyOf = (card: Pick<Card, 'conversation'>): Story =>
  stories[Number(card.conversation.slice(-5)) % stories.length] as Story;

const minute = 60_000;

/** What was said in a conversation of the desk before the console opened it. */
export function turnsOf(card: Card): TracedTurn[] {
  const story = storyOf(card);
  const start = Date.parse(card.started_at);
  let seq = 0;
  const at = () => new Date(start + seq * minute).toISOString();
  const turns: TracedTurn[] = [];
  const add = (turn: Omit<TracedTurn, 'seq' | 'at'>) => turns.push({ seq: ++seq, at: at(), ...turn });
  add({ speaker: 'visitor', text: story.asks[0] ?? '' });
  add({
    speaker: 'bot',
    text: story.answer,
    reply_to: 1,
    decision: 'answer',
    intent: story.intent,
    confidence: 0.87,
    latency_ms: 24,
    citations: [{ id: `${story.intent}-1`, title: story.title }],
    ...(card.owner === 'bot' ? {} : { vote: 'down', vote_reason: 'not_my_question' }),
    trace: traceOf(story),
  });
  if (card.owner === 'bot' && card.status === 'open') return turns;
  if (story.asks[1] !== undefined) add({ speaker: 'visitor', text: story.asks[1] });
  add({
    speaker: 'bot',
    text: story.lang === 'zh' ? '这就为您转接人工客服，请稍候。' : 'I am getting a colleague for you. One moment.',
    reply_to: seq,
    decision: 'hand_off',
    reason: story.reason,
    latency_ms: 6,
    trace: { ...traceOf(story), hits: [], template: 'handoff-2' },
  });
  add({ speaker: 'system', text: '', event: 'queued' });
  if (card.agent === undefined) return turns;
  const agent = { name: card.agent.name };
  add({ speaker: 'system', text: '', event: 'joined', agent });
  const hello =
    story.lang === 'zh' ? '您好，我来帮您处理，请稍等。' : 'Hello, I will look into this for you right away.';
  add({ speaker: 'agent', text: hello, agent });
  if (Number(card.conversation.slice(-5)) % 4 === 0)
    add({ speaker: 'visitor', text: '', attachments: [photo, receipt] });
  add({ speaker: 'visitor', text: story.later });
  if (card.status === 'closed') add({ speaker: 'system', text: '', event: 'closed', agent });
  return turns;
}

export const photo = { id: 'photo', name: 'lamp.png', media_type: 'image/png', bytes: 48_213 };
export const receipt = { id: 'receipt', name: 'receipt-LF20311882.pdf', media_type: 'application/pdf', bytes: 183_004 };

const traceOf = ({ lang, intent, others, title }: Story): Trace => ({
  lang,
  intents: [intent, ...others].map((each, place) => ({
    intent: each,
    probability: [0.87, 0.06, 0.03, 0.01][place] ?? 0,
  })),
  out_of_scope: 0.08,
  thresholds: { answer: 0.62, clarify: 0.28, out_of_scope: 0.55 },
  mood: { mood: 'negative', probability: 0.71, anger: 0 },
  hits: [{ id: `${intent}-1`, title, score: 0.0655, similarity: 0.93, legs: { phrasing: 14.21, vector: 0.93 } }],
  model: '20261123-093310-en',
  corpus: '20261123-091502-41ac',
  steps_ms: { language: 0.1, intent: 8.1, retrieval: 10.4, answer: 0.3, commit: 4.4 },
});
