/** Whether what is written goes to the customer or to colleagues. */
export type Mode = 'reply' | 'note';

export interface Draft {
  readonly mode: Mode;
  readonly reply: string;
  readonly note: string;
}

export const emptyDraft: Draft = { mode: 'reply', reply: '', note: '' };

/** What an agent has begun to write, kept for each conversation until it is sent. */
export class Drafts {
  constructor(
    private readonly keep: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
    private readonly agent: string,
  ) {}

  of(conversation: string): Draft {
    try {
      const kept = JSON.parse(this.keep.getItem(this.key(conversation)) ?? '{}') as Partial<Draft>;
      return { ...emptyDraft, ...kept };
    } catch {
      return emptyDraft; // Not ours, or not readable any more: nothing can be made of it.
    }
  }

  put(conversation: string, draft: Draft): void {
    try {
      if (draft.reply === '' && draft.note === '') this.keep.removeItem(this.key(conversation));
      else this.keep.setItem(this.key(conversation), JSON.stringify(draft));
    } catch {
      // Full or forbidden: the text stays in the field, it only will not outlive the page.
    }
  }

  private key(conversation: string): string {
    return `frontdesk.draft:${this.agent}:${conversation}`;
  }
}
