import { emptyConversation, type Conversation, type Hello, type Pending, type Vote, type Welcome } from '..';
import type { Keep } from './keep';

/** What proves that this browser is the visitor of a conversation. */
export interface Credentials {
  readonly token: string;
  readonly conversation: string;
  readonly epoch: string;
  readonly greeting?: string;
  readonly starters?: readonly string[];
}

/** A vote that may not have reached the server yet. */
export interface UnsentVote {
  readonly seq: number;
  readonly vote: Vote;
  readonly reason?: string;
}

/** What another tab of this browser changed. */
export type Elsewhere = 'outbox' | 'visitor';

/** Remembers across page loads: credentials, votes, the draft and every message not yet accepted (one key each, for several tabs). */
export class VisitorStore {
  constructor(
    private readonly keep: Keep,
    private readonly prefix: string,
  ) {}

  /** The conversation as far as it is known before the server has spoken. */
  conversation(): Conversation {
    const known = this.credentials();
    return {
      ...emptyConversation,
      pending: this.pending(),
      votes: this.votes(),
      starters: known?.starters ?? [],
      ...(known === undefined ? {} : { id: known.conversation, epoch: known.epoch }),
      ...(known?.greeting === undefined ? {} : { greeting: known.greeting }),
    };
  }

  credentials(): Credentials | undefined {
    return this.read<Credentials>('visitor');
  }

  /** What a hello says of the conversation to resume; nothing where there is none. */
  resumption(lastSeq: number): Partial<Hello> {
    const known = this.credentials();
    if (known === undefined) return {};
    const { token, conversation, epoch } = known;
    return { token, conversation, epoch, last_seq: lastSeq };
  }

  /** Keeps what a welcome said and what is known of its conversation by now. */
  rememberWelcome({ token, conversation, epoch }: Welcome, known: Conversation): void {
    const { greeting, starters } = known;
    const credentials: Credentials = {
      token,
      conversation,
      epoch,
      starters,
      ...(greeting === undefined ? {} : { greeting }),
    };
    this.write('visitor', credentials);
    this.rememberVotes(known.votes);
  }

  /** Forgets the conversation; messages not yet accepted stay. */
  forget(): void {
    this.drop('visitor');
    this.drop('votes');
  }

  pending(): readonly Pending[] {
    return this.keys()
      .filter(key => key.startsWith(`${this.prefix}out:`))
      .sort()
      .map(key => this.read<Pending>(key.slice(this.prefix.length)))
      .filter(item => item !== undefined);
  }

  addPending(item: Pending): void {
    this.write(`out:${item.ref}`, item);
  }

  removePending(ref: string): void {
    this.drop(`out:${ref}`);
  }

  votes(): Readonly<Record<number, Vote>> {
    return this.read<Record<number, Vote>>('votes') ?? {};
  }

  rememberVotes(votes: Readonly<Record<number, Vote>>): void {
    this.write('votes', votes);
  }

  /** Tells what other tabs of this browser change; returns how to stop. */
  watch(changed: (what: Elsewhere) => void): () => void {
    const heard = (key: string | null): void => {
      if (key === null || key.startsWith(`${this.prefix}out:`)) changed('outbox');
      if (key === null || key === `${this.prefix}visitor`) changed('visitor');
    };
    return this.keep.watch?.(heard) ?? (() => {});
  }

  /** A word the widget wants to find again, such as the draft or whether it was open. */
  note(name: string): string | undefined {
    return this.read<string>(`note:${name}`);
  }

  setNote(name: string, text: string): void {
    if (text === '') this.drop(`note:${name}`);
    else this.write(`note:${name}`, text);
  }

  private keys(): string[] {
    try {
      return Array.from({ length: this.keep.length }, (_, i) => this.keep.key(i) ?? '');
    } catch {
      return [];
    }
  }

  private read<T>(name: string): T | undefined {
    try {
      const text = this.keep.getItem(this.prefix + name);
      return text === null ? undefined : (JSON.parse(text) as T);
    } catch {
      return undefined;
    }
  }

  private write(name: string, value: unknown): void {
    try {
      this.keep.setItem(this.prefix + name, JSON.stringify(value));
    } catch {
      // Full or forbidden: the conversation still works, it only will not outlive the page.
    }
  }

  private drop(name: string): void {
    try {
      this.keep.removeItem(this.prefix + name);
    } catch {
      // As above.
    }
  }
}
