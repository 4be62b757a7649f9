import type { Conversation } from '@frontdesk/protocol';
import { askedFields } from '../about-form/about-form';

/** What stands below the log: where the visitor writes, or what takes its place for a while. */
export type Foot = 'composer' | 'about' | 'leave' | 'ending' | 'closed';

/** What the visitor has asked for or answered that decides about the foot. */
export interface FootWishes {
  readonly leave: boolean;
  readonly ending: boolean;
  /** The visitor goes on writing in a conversation that has ended. */
  readonly goesOn: boolean;
  /** The conversation for which the form before the chat was filled in or skipped. */
  readonly aboutDone: string;
}

export function footOf(conversation: Conversation, wishes: FootWishes): Foot {
  if (wishes.leave) return 'leave';
  if (conversation.status === 'closed' && !wishes.goesOn) return 'closed';
  if (wishes.ending) return 'ending';
  return asksAbout(conversation, wishes.aboutDone) ? 'about' : 'composer';
}

/** Only before anything was said. */
const asksAbout = ({ id, form, turns, pending }: Conversation, done: string): boolean =>
  askedFields(form).size > 0 && turns.length === 0 && pending.length === 0 && done !== id;
