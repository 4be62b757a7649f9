import type { Attachment, Vote } from '@frontdesk/protocol';

/** What the visitor may want; travels as an event of that name up to the outermost element, and no further. */
export interface Wishes {
  /** `files`: with what was attached. */
  'fd-say': { readonly text: string; readonly files?: boolean };
  'fd-choose': { readonly option: string; readonly label: string };
  'fd-rate': { readonly seq: number; readonly vote: Vote; readonly reason?: string };
  'fd-retry': { readonly ref: string };
  'fd-discard': { readonly ref: string };
  'fd-person': undefined;
  'fd-leave': { readonly name?: string; readonly contact: string; readonly message: string };
  'fd-draft': { readonly text: string };
  'fd-form': { readonly open: boolean };
  'fd-about': { readonly name?: string; readonly contact?: string; readonly topic?: string };
  'fd-skip-about': undefined;
  'fd-csat': { readonly score: number; readonly comment: string };
  /** Asks whether to end the conversation, or takes that back. */
  'fd-ending': { readonly asked: boolean };
  'fd-end': undefined;
  /** After the end: a new conversation, or the same once more. */
  'fd-go-on': { readonly anew: boolean };
  'fd-attach': { readonly files: readonly File[] };
  'fd-detach': { readonly key: string };
  'fd-upload-again': { readonly key: string };
  /** A picture has come into the log and wants to be seen. */
  'fd-look': { readonly attachment: Attachment };
  'fd-view': { readonly attachment: Attachment | undefined };
  'fd-download': { readonly attachment: Attachment };
  'fd-transcript': undefined;
  'fd-sound': { readonly on: boolean };
  /** The turns up to this one were on screen. */
  'fd-seen': { readonly seq: number };
  'fd-reload': undefined;
  'fd-language': undefined;
  'fd-close': undefined;
  'fd-open': undefined;
}

export type Wish = keyof Wishes;

const names: Readonly<Record<Wish, true>> = {
  'fd-say': true,
  'fd-choose': true,
  'fd-rate': true,
  'fd-retry': true,
  'fd-discard': true,
  'fd-person': true,
  'fd-leave': true,
  'fd-draft': true,
  'fd-form': true,
  'fd-about': true,
  'fd-skip-about': true,
  'fd-csat': true,
  'fd-ending': true,
  'fd-end': true,
  'fd-go-on': true,
  'fd-attach': true,
  'fd-detach': true,
  'fd-upload-again': true,
  'fd-look': true,
  'fd-view': true,
  'fd-download': true,
  'fd-transcript': true,
  'fd-sound': true,
  'fd-seen': true,
  'fd-reload': true,
  'fd-language': true,
  'fd-close': true,
  'fd-open': true,
};

export const wishNames = Object.keys(names) as Wish[];

export function wish<W extends Wish>(from: HTMLElement, name: W, detail: Wishes[W]): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
