import type { Attachment, Pending, RefFrame } from '..';
import { timeOf, uuidV7 } from './uuid';

/** What the visitor wrote in the form for a person. */
export interface LeftMessage {
  readonly name?: string;
  readonly contact: string;
  readonly message: string;
}

/** What the visitor said of themselves in the form before the chat. */
export interface AboutVisitor {
  readonly name?: string;
  readonly contact?: string;
  readonly topic?: string;
}

/** Something to send, but for its `ref`. */
export type Draft = Omit<Pending, 'ref' | 'at' | 'frame'> & { readonly frame: (ref: string) => RefFrame };

/** What a visitor can send, as drafts. */
export const messages = {
  said: (text: string, attachments: readonly Attachment[] = []): Draft => ({
    frame: ref => ({
      type: 'say',
      ref,
      text,
      ...(attachments.length === 0 ? {} : { attachments: attachments.map(each => each.id) }),
    }),
    text,
    ...(attachments.length === 0 ? {} : { attachments }),
  }),
  chosen: (option: string, label: string): Draft => ({ frame: ref => ({ type: 'choose', ref, option }), text: label }),
  askedForPerson: (text: string): Draft => ({ frame: ref => ({ type: 'human', ref }), text }),
  left: (message: LeftMessage): Draft => ({
    frame: ref => ({ type: 'leave', ref, ...message, name: message.name ?? '' }),
    text: message.message,
  }),
  about: (visitor: AboutVisitor): Draft => ({ frame: ref => ({ type: 'about', ref, ...visitor }), text: '' }),
  csat: (score: number, comment: string): Draft => ({
    frame: ref => ({ type: 'csat', ref, score, ...(comment === '' ? {} : { comment }) }),
    text: '',
  }),
  ended: (): Draft => ({ frame: ref => ({ type: 'end', ref }), text: '' }),
};

/** The draft as it waits to be accepted, with a `ref` that sorts behind `last`, whatever the clock says. */
export function pending(draft: Draft, last: string | undefined, now = Date.now()): Pending {
  const ref = uuidV7(last === undefined ? now : Math.max(now, timeOf(last) + 1));
  return { ...draft, ref, frame: draft.frame(ref), at: new Date(now).toISOString() };
}
