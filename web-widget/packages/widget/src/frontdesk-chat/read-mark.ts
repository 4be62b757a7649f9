import type { Conversation, Turn, VisitorStore } from '@frontdesk/protocol';

/** How far the visitor has read the conversation, on this page or an earlier one. */
export class ReadMark {
  private seq = 0;
  private of: string | undefined;

  constructor(private readonly store: VisitorStore) {}

  /** The turns of others that were not on screen yet. */
  unread({ id, turns }: Conversation): number {
    this.find(id);
    return turns.filter(turn => turn.seq > this.seq && isSaid(turn)).length;
  }

  /** True when turns up to `seq` had not been seen before. */
  saw({ id }: Conversation, seq: number): boolean {
    this.find(id);
    if (seq <= this.seq) return false;
    this.seq = seq;
    this.store.setNote('read', `${id} ${seq}`);
    return true;
  }

  private find(id: string | undefined): void {
    if (id === this.of) return;
    const [of, seq] = (this.store.note('read') ?? '').split(' ');
    this.seq = of === id ? Number(seq) : 0;
    this.of = id;
  }
}

/** By somebody else; that somebody joined or left is no message. */
const isSaid = ({ speaker, event }: Turn): boolean => speaker !== 'visitor' && event === undefined;
