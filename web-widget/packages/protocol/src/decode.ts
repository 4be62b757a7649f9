import type { Attachment, ServerFrame } from './frames';
import { isPart } from './parts';
import { BadFrame, check, isBoolean, isNumber, isOneOf, isRecord, isString, list, optional, type Shape } from './shape';

export { BadFrame };

const choice: Shape = { option: isString, label: isString, source: optional(isString) };
const citation: Shape = { id: isString, title: isString };
const agent: Shape = { name: isString, picture: optional(isString) };
const attachment: Shape = { id: isString, name: isString, media_type: isString, bytes: isNumber };
const fileRules: Shape = { largest_bytes: isNumber, types: list(isString) };

const serverShapes: Record<ServerFrame['type'], Shape> = {
  welcome: {
    conversation: isString,
    token: isString,
    epoch: isString,
    seq: isNumber,
    recovered: isBoolean,
    greeting: optional(isString),
    starters: optional(list(isString)),
    form: optional(list(isString)),
    files: optional(isRecord(fileRules)),
    away: optional(isString),
  },
  accepted: { ref: isString, seq: optional(isNumber), at: isString },
  turn: {
    seq: isNumber,
    speaker: isOneOf('visitor', 'bot', 'agent', 'system'),
    text: isString,
    at: isString,
    ref: optional(isString),
    decision: optional(isOneOf('answer', 'clarify', 'hand_off', 'fallback')),
    reason: optional(isString),
    choices: optional(list(isRecord(choice))),
    citations: optional(list(isRecord(citation))),
    parts: optional(list(isPart)),
    reply_to: optional(isNumber),
    intent: optional(isString),
    confidence: optional(isNumber),
    latency_ms: optional(isNumber),
    vote: optional(isOneOf('up', 'down')),
    agent: optional(isRecord(agent)),
    attachments: optional(list(isRecord(attachment))),
    event: optional(isString),
  },
  delta: { reply_to: isNumber, text: isString },
  state: {
    owner: optional(isOneOf('bot', 'queue', 'agent')),
    status: optional(isOneOf('open', 'closed')),
    position: optional(isNumber),
    wait_s: optional(isNumber),
    presence: optional(isOneOf('online', 'away', 'offline')),
    typing: optional(isOneOf('bot', 'agent', 'none')),
    agent: optional(isRecord(agent)),
    read_seq: optional(isNumber),
    verified: optional(isBoolean),
    csat: optional(isOneOf('wanted', 'given')),
  },
  fault: { code: isString, title: isString, ref: optional(isString) },
  pong: {},
};

/** Reads one frame the server sent; throws {@link BadFrame} on an unknown type or a field of the wrong kind. */
export const decodeServerFrame = (text: string): ServerFrame => check(text, serverShapes) as unknown as ServerFrame;

/** Reads the answer to an upload. */
export const decodeAttachment = (text: string): Attachment =>
  check(text, { attachment }, 'attachment') as unknown as Attachment;
