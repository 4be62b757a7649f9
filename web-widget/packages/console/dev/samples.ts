import type { Entry } from '../src/api/entries';
import type { Intent } from '../src/api/intents';
import type { ServerStatus } from '../src/api/status';
import { messages } from './desk/messages-api';

const started = Date.now();

/** English is trained already; the Chinese training goes on and starts over when it is through. */
export function status(): ServerStatus {
  const step = Math.round((Date.now() - started) / 500) % 600;
  return {
    shop: 'shop',
    entries: entries.length,
    corpus: '20261123-091502-41ac',
    conversations: 61,
    left_messages_open: messages.filter(message => !message.done).length,
    models: [
      {
        lang: 'en',
        serving: 'fine_tuned',
        version: '20261123-093310-en',
        training: { state: 'done', epoch: 9, epochs: 12, step: 540, steps: 540, loss: 0.112, valid_accuracy: 0.951 },
        gate: {
          candidate: 0.938,
          baseline: 0.862,
          passed: true,
          utterances: 240,
          candidate_only: 25,
          baseline_only: 7,
        },
      },
      {
        lang: 'zh',
        serving: 'nearest_examples',
        version: 'bge-small-zh',
        training: {
          state: 'running',
          epoch: 1 + Math.floor(step / 50),
          epochs: 12,
          step,
          steps: 600,
          loss: 2.4 / (1 + step / 60),
          valid_accuracy: Math.min(0.94, 0.4 + step / 900),
          eta_s: 600 - step,
        },
      },
    ],
  };
}

const intent = (
  code: string,
  title_en: string,
  title_zh: string,
  definition_en: string,
  definition_zh: string,
  sensitive = false,
): Intent => ({ intent: code, title_en, title_zh, definition_en, definition_zh, sensitive });

export const intents: readonly Intent[] = [
  intent('track_order', 'Where is my order', '查询订单物流', 'Where an order is now', '已下单的包裹到哪了'),
  intent('return_item', 'Return an item', '退货', 'Wants to send something back', '想退货'),
  intent('refund_status', 'Refund status', '退款进度', 'When the money comes back', '退款什么时候到账'),
  intent('delivery_time', 'How long delivery takes', '配送时效', 'How long delivery takes in general', '一般多久送到'),
  intent('invoice', 'Invoice', '发票', 'Needs an invoice', '需要开发票'),
  intent('complaint', 'Complaint', '投诉', 'Is angry about how they were treated', '对服务不满', true),
];

const day = (daysAhead: number) => new Date(Date.now() + daysAhead * 86_400_000).toISOString().slice(0, 10);

/** Some entries have something the matter with them. */
function dates(index: number) {
  if (index === 3) return { valid_to: day(-20), owner: 'Mei Lin' };
  if (index === 4) return { valid_from: day(30), owner: 'Mei Lin' };
  return index === 5 ? { review_by: day(-2), owner: 'Tom Baker' } : {};
}

export const entries: Entry[] = Array.from({ length: 45 }, (_, index) => index).flatMap(index => [
  {
    id: `return-window-${index}`,
    lang: 'en',
    question: index === 0 ? 'How long do I have to return something?' : `How do I return item number ${index}?`,
    answer: 'You have 30 days from the day you received it. Items must be unused and in their packaging.',
    category: 'return_item',
    tags: ['returns'],
    similar: ['return deadline', 'can i still send it back', 'how many days to return'],
    ...dates(index),
  },
  {
    id: `return-window-${index}`,
    lang: 'zh',
    question: index === 0 ? '多久之内可以退货？' : `第 ${index} 号商品怎么退货？`,
    answer: '自签收之日起 30 天内可以退货，商品须未使用并保留原包装。',
    category: 'return_item',
    tags: ['退货'],
    similar: ['退货期限', '还能退吗'],
    ...dates(index),
  },
]);
