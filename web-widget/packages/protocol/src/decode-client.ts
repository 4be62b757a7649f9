import type { ClientFrame } from './frames';
import { check, isBoolean, isNumber, isOneOf, isString, list, optional, type Shape } from './shape';

const clientShapes: Record<ClientFrame['type'], Shape> = {
  hello: {
    protocol: isNumber,
    token: optional(isString),
    conversation: optional(isString),
    epoch: optional(isString),
    last_seq: optional(isNumber),
    locale: optional(isString),
    page: optional(isString),
    identity: optional(isString),
  },
  identify: { identity: isString },
  say: { ref: isString, text: isString, attachments: optional(list(isString)) },
  choose: { ref: isString, option: isString },
  human: { ref: isString },
  leave: { ref: isString, name: isString, contact: isString, message: isString },
  about: { ref: isString, name: optional(isString), contact: optional(isString), topic: optional(isString) },
  csat: { ref: isString, score: isNumber, comment: optional(isString) },
  end: { ref: isString },
  rate: { seq: isNumber, vote: isOneOf('up', 'down'), reason: optional(isString) },
  typing: { on: isBoolean },
  read: { seq: isNumber },
  ping: {},
};

/** Reads one frame a client sent; used by the golden-frame test and the development server. */
export const decodeClientFrame = (text: string): ClientFrame => check(text, clientShapes) as unknown as ClientFrame;
