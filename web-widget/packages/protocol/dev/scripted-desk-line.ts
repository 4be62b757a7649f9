import { AgentSession, DeskStore, memoryKeep, type Card, type DeskClientFrame, type DeskServerFrame } from '../src';
import type { Socket } from '../src/session/connection';

/** An agent's line whose other end the test holds. */
export class DeskLine implements Socket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event?: { readonly code?: number }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly sent: DeskClientFrame[] = [];

  send(text: string): void {
    const frame = JSON.parse(text) as DeskClientFrame;
    this.sent.push(frame);
    if (frame.type === 'ping') queueMicrotask(() => this.tell({ type: 'pong' }));
  }
  close(): void {
    this.onmessage = null;
  }
  tell(...frames: DeskServerFrame[]): void {
    for (const frame of frames) this.onmessage?.({ data: JSON.stringify(frame) });
  }
  accept(ref: string | undefined, seq?: number): void {
    this.tell({ type: 'accepted', ref: ref ?? '', conversation: 'c', at, ...(seq === undefined ? {} : { seq }) });
  }
  of<T extends DeskClientFrame['type']>(type: T): Extract<DeskClientFrame, { type: T }>[] {
    return this.sent.filter(frame => frame.type === type) as Extract<DeskClientFrame, { type: T }>[];
  }
}

export const at = '2026-11-23T10:15:30.000Z';
export const counts = { mine: 1, team: 2, unassigned: 3, bot: 4, all: 10 };

export const deskWelcome = (epoch = 'e', expires_at = '2099-01-01T00:00:00Z'): DeskServerFrame => ({
  type: 'welcome',
  agent: {
    id: 'a1',
    name: 'Mei',
    role: 'agent',
    presence: 'online',
    languages: ['zh', 'en'],
    teams: ['t1'],
    capacity: 4,
    load: 1,
  },
  epoch,
  expires_at,
  counts,
});

export const visitorTurn = (seq: number, conversation = 'c'): DeskServerFrame => ({
  type: 'turn',
  conversation,
  seq,
  speaker: 'visitor',
  text: `turn ${seq}`,
  at,
});

export const card = (changes: Partial<Card> = {}): Card => ({
  conversation: 'c',
  customer: { verified: false },
  lang: 'en',
  owner: 'queue',
  status: 'open',
  priority: 0,
  started_at: at,
  last_at: at,
  seq: 1,
  read_seq: 0,
  term: 1,
  ...changes,
});

/** A desk whose network the test holds: every line dialled, what the browser keeps, the tokens given out. */
export class Bench {
  readonly lines: DeskLine[] = [];
  readonly keep = memoryKeep();
  renewals = 0;
  /** Set where nobody may renew any more. */
  signedOut = false;

  session(agent = 'a1'): AgentSession {
    return new AgentSession({
      connect: () => {
        const line = new DeskLine();
        this.lines.push(line);
        return line;
      },
      store: new DeskStore(this.keep, agent),
      token: () => Promise.resolve(`token-${this.renewals}`),
      renew: () => {
        if (this.signedOut) return Promise.reject(new Error('signed out'));
        return Promise.resolve({ token: `token-${++this.renewals}`, expiresAt: '2099-01-01T00:00:00Z' });
      },
    });
  }

  get line(): DeskLine {
    return this.lines.at(-1) as DeskLine;
  }

  /** Opens the newest line and lets the session say hello. */
  async opened(): Promise<DeskLine> {
    const line = this.line;
    line.onopen?.();
    for (let i = 0; i < 5; i++) await Promise.resolve();
    return line;
  }

  async welcomed(frame: DeskServerFrame = deskWelcome()): Promise<DeskLine> {
    const line = await this.opened();
    line.tell(frame);
    return line;
  }
}
