import type { Vote } from '@frontdesk/protocol';

/** What the visitor may want; travels as an event of that name up to the outermost element, and no further. */
export interface Wishes {
  'fd-say': { readonly text: string };
  'fd-choose': { readonly option: string; readonly label: string };
  'fd-rate': { readonly seq: number; readonly vote: Vote; readonly reason?: string };
  'fd-retry': { readonly ref: string };
  'fd-person': undefined;
  'fd-leave': { readonly name?: string; readonly contact: string; readonly message: string };
  'fd-draft': { readonly text: string };
  'fd-form': { readonly open: boolean };
  'fd-language': undefined;
  'fd-close': undefined;
  'fd-open': undefined;
}

export type Wish = keyof Wishes;

export function wish<W extends Wish>(from: HTMLElement, name: W, detail: Wishes[W]): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
