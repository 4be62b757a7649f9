import type { Change, Gist, StoredStory, Story, Synonym, Told, Usage } from '../src/api/rehearsal';
import { answerOf, clarify, fallback } from './rehearsal-tried';

/** The time so many minutes ago. */
export const iso = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000).toISOString();

export const stories: StoredStory[] = [
  story('s1', 'Shoes can be returned', 'en', ['Can I send these shoes back?'], {
    outcome: 'answer',
    entries: ['return-how-to'],
  }),
  story('s2', '两次听不懂就转人工', 'zh', ['呃呃呃', '嗯嗯嗯'], { outcome: 'hand_off' }),
  story('s3', 'Order status asks for the number', 'en', ['Where is my order?'], { outcome: 'clarify' }),
];

export const changes: Change[] = [
  change(0, 'how long can i return shoes', 'en', 41, 'answer', clarify, answerOf(0)),
  change(1, '退货要自己付运费吗', 'zh', 27, 'wording', answerOf(1), { ...answerOf(1), text: '十一月起退货免运费。' }),
  change(2, 'do you ship to [address]', 'en', 9, 'answer', answerOf(2), fallback),
  change(3, '发票抬头能改吗', 'zh', 4, 'answer', fallback, answerOf(3)),
];

/** The drafts that were replayed. */
export const replayed = new Set<string>();

/** A test that fails. */
export const failed = ({ id, story: { name, lang, turns } }: StoredStory): Told => ({
  id,
  name,
  lang,
  passed: false,
  missing: ['outcome'],
  exchanges: turns.map(turn => ({
    said: turn.say ?? '',
    text: 'Open the order and click Track parcel.',
    outcome: 'answer' as const,
    citations: [{ id: 'track-find-parcel', title: 'Where can I see where my parcel is?' }],
  })),
});

export const synonyms: Synonym[] = [
  {
    id: 'own-1',
    lang: 'zh',
    words: ['快件', '包包'],
    meaning: '包裹',
    shipped: false,
    on: true,
    changed_at: iso(90),
    changed_by: 'Ada',
  },
  {
    id: 'own-2',
    lang: 'en',
    words: ['kicks', 'trainers'],
    meaning: 'shoes',
    shipped: false,
    on: false,
    changed_at: iso(900),
    changed_by: 'Ada',
  },
  { id: 'shipped-1', lang: 'zh', words: ['order', 'orders', 'oder'], meaning: '订单', shipped: true, on: true },
  { id: 'shipped-2', lang: 'zh', words: ['物流单号', '运单'], meaning: '运单号', shipped: true, on: true },
  {
    id: 'shipped-3',
    lang: 'en',
    words: ['asap'],
    meaning: 'as soon as possible',
    shipped: true,
    on: false,
    changed_at: iso(300),
    changed_by: 'Ada',
  },
];

export function usage(): Usage {
  return {
    days: 30,
    shown: 128,
    helpful: 31,
    unhelpful: 4,
    handed_off: 7,
    last: [
      { conversation: 'c1', text: 'can I still send these shoes back?', at: iso(40), vote: 'up', handed_off: false },
      { conversation: 'c2', text: 'return pls, my number is [number]', at: iso(400), vote: 'down', handed_off: true },
    ],
  };
}

function story(id: string, name: string, lang: string, said: readonly string[], expect: Story['expect']): StoredStory {
  return {
    id,
    story: { name, lang, turns: said.map(say => ({ say })), expect },
    changed_at: iso(600),
    changed_by: 'Ada',
  };
}

function change(
  place: number,
  text: string,
  lang: string,
  asked: number,
  kind: 'answer' | 'wording',
  before: Gist,
  after: Gist,
): Change {
  return { place, what: { text, lang, count: asked, kind, before, after } };
}
