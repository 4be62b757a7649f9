import type { Pending } from '../conversation';
import { uuidV7 } from './uuid';

/** What the visitor wrote in the form for a person. */
export interface LeftMessage {
  readonly name?: string;
  readonly contact: string;
  readonly message: string;
}

/** Messages as they wait to be accepted, each with a `ref` of its own. */
export const messages = {
  said: (text: string): Pending => pending(ref => ({ type: 'say', ref, text }), text),
  chosen: (option: string, label: string): Pending => pending(ref => ({ type: 'choose', ref, option }), label),
  askedForPerson: (text: string): Pending => pending(ref => ({ type: 'human', ref }), text),
  left: (message: LeftMessage): Pending =>
    pending(ref => ({ type: 'leave', ref, ...message, name: message.name ?? '' }), message.message),
};

function pending(frame: (ref: string) => Pending['frame'], text: string): Pending {
  const ref = uuidV7();
  return { ref, frame: frame(ref), text, at: new Date().toISOString() };
}
