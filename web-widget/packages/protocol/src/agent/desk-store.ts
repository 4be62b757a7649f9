import type { Keep } from '../session/keep';
import type { Deed } from './deed';

/** Remembers across page loads what an agent did and the server has not accepted yet; one key each, for several tabs. */
export class DeskStore {
  private readonly prefix: string;

  constructor(
    private readonly keep: Keep,
    agent: string,
  ) {
    this.prefix = `frontdesk.desk:${agent}:out:`;
  }

  pending(): readonly Deed[] {
    return this.keys()
      .filter(key => key.startsWith(this.prefix))
      .sort()
      .map(key => this.read(key))
      .filter(item => item !== undefined);
  }

  add(item: Deed): void {
    try {
      this.keep.setItem(this.prefix + item.ref, JSON.stringify(item));
    } catch {
      // Full or forbidden: the message is sent all the same, it only will not outlive the page.
    }
  }

  remove(ref: string): void {
    try {
      this.keep.removeItem(this.prefix + ref);
    } catch {
      // As above.
    }
  }

  private keys(): string[] {
    try {
      return Array.from({ length: this.keep.length }, (_, i) => this.keep.key(i) ?? '');
    } catch {
      return [];
    }
  }

  private read(key: string): Deed | undefined {
    try {
      const text = this.keep.getItem(key);
      return text === null ? undefined : (JSON.parse(text) as Deed);
    } catch {
      return undefined;
    }
  }
}
