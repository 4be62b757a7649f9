import type { Gist, Tried, TryRequest } from '../src/api/rehearsal';
import { entries } from './samples';

/** An answer with one of the samples. */
export const answerOf = (at: number): Gist => {
  const entry = entries[at % entries.length];
  return {
    decision: 'answer',
    citations: entry === undefined ? [] : [{ id: entry.id, title: entry.question }],
    options: [],
    text: entry?.answer ?? '',
  };
};
export const clarify: Gist = {
  decision: 'clarify',
  citations: [],
  options: ['return_item', 'exchange_item', 'talk_to_person'],
  text: '',
};
export const fallback: Gist = { decision: 'fallback', reason: 'unsure', citations: [], options: [], text: '' };

/** Plays the answer to any question; a very short one is asked back about. */
export function tried({ text = '', press, lang, draft }: TryRequest): Tried {
  const own = entries.filter(entry => entry.lang === (lang ?? (/\p{Script=Han}/u.test(text) ? 'zh' : 'en')));
  const vague = text.length < 8 && press === undefined;
  const best = own[0] ?? entries[0];
  if (best === undefined) throw new Error('there are no samples');
  const first: Gist = { decision: 'answer', citations: [{ id: best.id, title: best.question }], options: [], text: '' };
  const marks = (of: string) =>
    text
      .split(/\s+/)
      .filter(word => word.length > 2)
      .map(word => ({ from: of.toLowerCase().indexOf(word.toLowerCase()), to: 0, word }))
      .filter(mark => mark.from >= 0)
      .sort((a, b) => a.from - b.from)
      .map(({ from, word }) => ({ from, to: from + word.length }));
  const marked = (of: string) => ({ text: of, marks: marks(of) });
  return {
    ...(draft === undefined ? {} : { draft }),
    version: draft === undefined ? '12' : 'draft',
    lang: best.lang,
    detected: best.lang,
    reply: {
      decision: vague ? 'clarify' : 'answer',
      text: vague ? 'What is it about?' : best.answer,
      choices: vague
        ? [
            { option: 'return_item', label: 'Return something' },
            { option: 'talk_to_person', label: 'Talk to a person' },
          ]
        : [],
      citations: vague ? [] : [{ id: best.id, title: best.question }],
      parts: [],
      intent: best.category,
      confidence: vague ? 0.41 : 0.93,
    },
    trace: {
      lang: best.lang,
      intents: [
        { intent: best.category, probability: vague ? 0.41 : 0.93 },
        { intent: 'exchange_item', probability: vague ? 0.3 : 0.04 },
      ],
      out_of_scope: 0.21,
      thresholds: { answer: 0.62, clarify: 0.2, out_of_scope: 0.71 },
      hits: [],
      model: '20261123-093310-en',
      corpus: '12',
      steps_ms: { language: 0.1, reading: 0.3, intent: 6.2, mood: 1.1, retrieval: 4.8, answer: 0.4 },
    },
    open_to_model: vague,
    question: { text, normal: text, meant: text.replace('kicks', 'shoes'), read: text.replace('kicks', 'shoes') },
    hits: own.slice(0, 9).map((entry, place) => ({
      id: entry.id,
      lang: entry.lang,
      question: entry.question,
      category: entry.category,
      score: 58.3 - 4.1 * place,
      similarity: 0.91 - 0.04 * place,
      legs: { vector: 0.93 - 0.04 * place, ...(place < 4 ? { words: 7.4 - place } : {}) },
      signals: {
        together: 0.88 - 0.03 * place,
        nearest: 0.91 - 0.04 * place,
        words: 1 - 0.2 * place,
        answer: 0,
        intent: -0.07,
      },
      weighed: {
        together: 52.1 - 1.8 * place,
        nearest: 0,
        words: 3 - 0.6 * Math.min(place, 5),
        answer: 0.3,
        intent: -0.04,
      },
      nearest: entry.similar[0] ?? entry.question,
      words: marked(entry.question),
      answer: marked(entry.answer),
    })),
    looked_at: 8,
    settings: [
      {
        name: 'answer',
        value: 0.62,
        ranges: [
          { from: 0.2, to: vague ? 0.41 : 0.93, now: !vague, gist: first },
          { from: vague ? 0.41 : 0.93, to: 1, now: vague, gist: clarify },
        ],
      },
      { name: 'clarify', value: 0.2, ranges: [{ from: 0, to: 0.62, now: true, gist: vague ? clarify : first }] },
      {
        name: 'out_of_scope',
        value: 0.71,
        ranges: [
          { to: 0.21, now: false, gist: { ...fallback, reason: 'out_of_scope' } },
          { from: 0.21, now: true, gist: vague ? clarify : first },
        ],
      },
      {
        name: 'chance_answer',
        value: 0.84,
        ranges: [
          { from: 0.24, to: vague ? 0.52 : 0.91, now: !vague, gist: first },
          { from: vague ? 0.52 : 0.91, to: 1, now: vague, gist: clarify },
        ],
      },
    ],
    ms: 14.2,
  };
}
