import type { Card } from '@frontdesk/protocol';
import type { Canned } from '../../src/api/canned';
import type { Profile, ViewName } from '../../src/api/desk';
import { intents } from '../samples';
import { messagesApi } from './messages-api';
import { canned, roster, teams } from './people';
import { photo, storyOf } from './stories';
import { suggestions, type World } from './world';

export type Answer = readonly [status: number, body?: unknown];

const missing: Answer = [404, { title: 'Not found', status: 404, detail: 'There is nothing here.' }];

/** Plays `/api/agent`. */
export function agentApi(
  world: World,
  me: string,
  method: string,
  path: string[],
  query: URLSearchParams,
  body: string,
): Answer {
  const [resource = '', id = '', part, at] = path;
  switch (resource) {
    case 'conversations':
      if (id === '') return list(world, me, query);
      return conversation(world, id, method, part, at, body);
    case 'search':
      return search(world, query.get('q') ?? '', Number(query.get('cursor') ?? 0));
    case 'canned':
      return cannedCall(method, id, body);
    case 'messages':
      return messagesApi(nameOf(me), method, id, part, body);
    case 'roster':
      return [200, { agents: roster, teams }];
    case 'intents':
      return [200, intents];
    default:
      return missing;
  }
}

const nameOf = (me: string) => roster.find(each => each.id === me)?.name ?? me;

function list(world: World, me: string, query: URLSearchParams): Answer {
  const from = Number(query.get('cursor') ?? 0);
  const to = from + Number(query.get('limit') ?? 50);
  const cards = world.list((query.get('view') ?? 'all') as ViewName, me);
  const next = to < cards.length ? { next: String(to) } : {};
  return [200, { conversations: cards.slice(from, to), counts: world.counts(me), ...next }];
}

function conversation(
  world: World,
  id: string,
  method: string,
  part: string | undefined,
  at: string | undefined,
  body: string,
): Answer {
  const card = world.cards.get(id);
  if (card === undefined) return missing;
  switch (part) {
    case undefined:
      return [
        200,
        {
          card,
          turns: world.turnsOf(id),
          notes: world.notes.get(id) ?? [],
          customer: card.customer,
          earlier: earlier(world, card),
        },
      ];
    case 'summary':
      return [200, summary(card)];
    case 'profile':
      return [200, profile(world, card)];
    case 'suggestions':
      return [200, { suggestions: suggestions(id, world) }];
    case 'turns':
      Object.assign(world.turnsOf(id)[Number(at) - 1] ?? {}, {
        corrected_label: (JSON.parse(body) as { label: string | null }).label,
      });
      return [200, {}];
    case 'attachments':
      return method === 'POST'
        ? upload(body)
        : [200, at === photo.id || at?.startsWith('up') === true ? picture : '%PDF-1.4'];
    default:
      return missing;
  }
}

const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="240"><rect width="320" height="240" fill="#d8cbb5"/><path d="M110 60h100l30 80H80z" fill="#b98b3c"/><path d="M150 60l22 40-18 14 12 26" fill="none" stroke="#3a2c12" stroke-width="4"/><path d="M156 140h10v70h-10zM120 210h82v12h-82z" fill="#6b5220"/></svg>`;

function upload(body: string): Answer {
  const name = /filename="([^"]*)"/.exec(body)?.[1] ?? 'file';
  if (name.includes('bad')) return [415, { detail: 'This file is not what its name says.' }];
  const media_type = name.endsWith('.pdf') ? 'application/pdf' : 'image/png';
  return [200, { id: `up${Date.now()}`, name, media_type, bytes: body.length }];
}

const earlier = (world: World, card: Card) =>
  [...world.cards.values()]
    .filter(each => each.status === 'closed' && each.customer.name === card.customer.name)
    .slice(0, card.customer.name === undefined ? 0 : 3);

function profile(world: World, card: Card): Profile {
  const before = earlier(world, card);
  const all = [card, ...before];
  const intent = card.intent ?? intents[0]?.intent ?? 'track_order';
  return {
    verified: card.customer.verified,
    conversations: all.length,
    first_at: all.map(each => each.started_at).sort()[0] ?? card.started_at,
    last_at: card.last_at,
    topics: [{ intent, count: all.length, last_at: card.last_at }],
    moods: all.flatMap(({ conversation, last_at: at, mood }) =>
      mood === undefined ? [] : [{ conversation, at, mood }],
    ),
    languages: [card.lang],
    outcomes: before.length === 0 ? {} : { solved: before.length },
    handed_over: 1,
    ...(before.length === 0 ? {} : { satisfaction: { average: 4.5, answers: 2, last: 5 } }),
    open: [],
  };
}

function summary(card: Card) {
  const story = storyOf(card);
  const zh = story.lang === 'zh';
  return {
    asked: story.asks,
    answers: [{ id: `${story.intent}-1`, title: story.title, helpful: false }],
    reason: story.reason,
    text: zh
      ? '客户提问两次，机器人给出一条答案，客户认为没有解决问题。'
      : 'The customer asked twice; the bot gave one answer, which did not help.',
  };
}

function search(world: World, q: string, from: number): Answer {
  const found = [...world.cards.values()].filter(card => card.last?.text.toLowerCase().includes(q.toLowerCase()));
  const hits = found.slice(from, from + 20).map(card => ({
    conversation: card.conversation,
    seq: card.last?.seq,
    speaker: card.last?.speaker,
    at: card.last_at,
    snippet: card.last?.text.replaceAll(
      new RegExp(q.replaceAll(/[^\p{L}\p{N} ]/gu, '.'), 'gi'),
      each => `<mark>${each}</mark>`,
    ),
    card,
  }));
  return [200, { hits, ...(from + 20 < found.length ? { next: String(from + 20) } : {}) }];
}

function cannedCall(method: string, id: string, body: string): Answer {
  const place = canned.findIndex(each => each.id === id);
  if (method === 'GET') return [200, { canned }];
  if (method === 'DELETE') canned.splice(place, 1);
  else if (place < 0) canned.push({ ...(JSON.parse(body) as Canned), id: `k${Date.now()}` });
  else canned[place] = { ...(JSON.parse(body) as Canned), id };
  return [200, {}];
}
