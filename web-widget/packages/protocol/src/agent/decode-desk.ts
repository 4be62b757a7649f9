import { isPart } from '../parts';
import { check, isBoolean, isNumber, isOneOf, isRecord, isString, list, optional, type Shape } from '../shape';
import type { DeskClientFrame, DeskServerFrame } from './desk-frames';

const isPresence = isOneOf('online', 'away', 'offline');
const isSpeaker = isOneOf('visitor', 'bot', 'agent', 'system');
const isOutcome = isOneOf('solved', 'unsolved', 'spam');
const isVerdict = isOneOf('entry', 'new_entry', 'not_answerable');
const name: Shape = { id: isString, name: isString };
const file: Shape = { id: isString, name: isString, media_type: isString, bytes: isNumber };
const counts: Shape = { mine: isNumber, team: isNumber, unassigned: isNumber, bot: isNumber, all: isNumber };
const agent: Shape = {
  id: isString,
  name: isString,
  picture: optional(isString),
  role: isOneOf('agent', 'supervisor', 'admin'),
  presence: isPresence,
  languages: list(isString),
  teams: list(isString),
  capacity: isNumber,
  load: isNumber,
};
const customer: Shape = {
  name: optional(isString),
  contact: optional(isString),
  topic: optional(isString),
  verified: isBoolean,
  locale: optional(isString),
  page: optional(isString),
};
const card: Shape = {
  conversation: isString,
  customer: isRecord(customer),
  lang: isString,
  owner: isOneOf('bot', 'queue', 'agent'),
  status: isOneOf('open', 'closed'),
  team: optional(isString),
  agent: optional(isRecord(name)),
  priority: isNumber,
  reason: optional(isString),
  intent: optional(isString),
  mood: optional(isString),
  started_at: isString,
  last_at: isString,
  queued_at: optional(isString),
  due_at: optional(isString),
  last: optional(isRecord({ speaker: isSpeaker, text: isString, seq: isNumber, at: isString })),
  seq: isNumber,
  read_seq: isNumber,
  outcome: optional(isString),
  csat: optional(isNumber),
  term: isNumber,
};

const serverShapes: Record<DeskServerFrame['type'], Shape> = {
  welcome: { agent: isRecord(agent), epoch: isString, expires_at: isString, counts: isRecord(counts) },
  accepted: { ref: isString, conversation: isString, seq: optional(isNumber), at: isString },
  card: { card: isRecord(card) },
  counts: { counts: isRecord(counts) },
  turn: {
    conversation: isString,
    seq: isNumber,
    speaker: isSpeaker,
    text: isString,
    at: isString,
    ref: optional(isString),
    decision: optional(isOneOf('answer', 'clarify', 'hand_off', 'fallback')),
    reason: optional(isString),
    choices: optional(list(isRecord({ option: isString, label: isString }))),
    citations: optional(list(isRecord({ id: isString, title: isString }))),
    parts: optional(list(isPart)),
    reply_to: optional(isNumber),
    intent: optional(isString),
    confidence: optional(isNumber),
    latency_ms: optional(isNumber),
    vote: optional(isOneOf('up', 'down')),
    agent: optional(isRecord({ id: optional(isString), name: isString, picture: optional(isString) })),
    attachments: optional(list(isRecord(file))),
    event: optional(isString),
  },
  note: {
    conversation: isString,
    id: isString,
    after_seq: isNumber,
    author: isRecord(name),
    text: isString,
    at: isString,
  },
  view: {
    conversation: isString,
    visitor_online: isBoolean,
    visitor_typing: isBoolean,
    delivered_seq: optional(isNumber),
    read_seq: optional(isNumber),
    viewers: list(isRecord({ ...name, typing: isBoolean })),
  },
  roster: { agents: list(isRecord(agent)) },
  fault: { code: isString, title: isString, ref: optional(isString), conversation: optional(isString) },
  pong: {},
};

const act: Shape = { ref: isString, conversation: isString };
const clientShapes: Record<DeskClientFrame['type'], Shape> = {
  hello: { protocol: isNumber, token: isString },
  token: { token: isString },
  presence: { state: isPresence },
  watch: { conversation: isString, last_seq: optional(isNumber) },
  unwatch: { conversation: isString },
  say: { ...act, text: isString, attachments: optional(list(isString)) },
  note: { ...act, text: isString },
  take: act,
  hand_back: act,
  transfer: { ...act, agent: optional(isString), team: optional(isString), note: optional(isString) },
  close: {
    ...act,
    outcome: isOutcome,
    label: optional(isString),
    verdict: optional(isVerdict),
    entry: optional(isString),
  },
  reopen: act,
  priority: { ...act, priority: isNumber },
  typing: { conversation: isString, on: isBoolean },
  read: { conversation: isString, seq: isNumber },
  ping: {},
};

/** Reads one frame the server sent an agent; throws `BadFrame` on an unknown type or a field of the wrong kind. */
export const decodeDeskServerFrame = (text: string): DeskServerFrame =>
  check(text, serverShapes) as unknown as DeskServerFrame;

/** Reads one frame an agent's console sent; used by tests and the development server. */
export const decodeDeskClientFrame = (text: string): DeskClientFrame =>
  check(text, clientShapes) as unknown as DeskClientFrame;
