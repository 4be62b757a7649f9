import { decodeClientFrame, type ClientFrame, type RefFrame, type ServerFrame, type Socket, type Turn } from '../src';

/** Random numbers from 0 to 1 that a seed repeats (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A server that keeps its promises, one conversation of it. */
export class SmallServer {
  readonly turns: Turn[] = [];
  readonly lines = new Set<ChaosSocket>();
  /** Refs that came again after they had been accepted. */
  repeats = 0;

  constructor(readonly random: () => number) {}

  hears(frame: ClientFrame, from: ChaosSocket): void {
    switch (frame.type) {
      case 'hello':
        return this.welcomes(frame.last_seq ?? 0, frame.conversation === 'c', from);
      case 'ping':
        return from.tell({ type: 'pong' });
      case 'identify':
      case 'rate':
      case 'typing':
      case 'read':
        return;
      case 'say':
      case 'choose':
      case 'human':
      case 'leave':
      case 'about':
      case 'csat':
      case 'end':
        return this.takes(frame, from);
    }
  }

  private welcomes(after: number, recovered: boolean, line: ChaosSocket): void {
    const seq = this.turns.length;
    line.tell({ type: 'welcome', conversation: 'c', token: 't', epoch: 'e', seq, recovered });
    for (const turn of this.turns.slice(recovered ? after : 0)) line.tell({ type: 'turn', ...turn });
    this.lines.add(line);
  }

  private takes(frame: RefFrame, from: ChaosSocket): void {
    const known = this.turns.find(turn => turn.ref === frame.ref);
    if (known !== undefined) this.repeats++;
    else if (this.random() < 0.1) return from.tell({ type: 'fault', code: 'busy', title: 'Not now', ref: frame.ref });
    const turn = known ?? this.adds('visitor', frame.type === 'say' ? frame.text : frame.type, frame.ref, from);
    from.tell({ type: 'accepted', ref: frame.ref, seq: turn.seq, at: turn.at });
    if (known === undefined) this.adds('bot', `re: ${turn.text}`);
  }

  private adds(speaker: Turn['speaker'], text: string, ref?: string, except?: ChaosSocket): Turn {
    const seq = this.turns.length + 1;
    const turn: Turn = { seq, speaker, text, at: new Date().toISOString(), ...(ref === undefined ? {} : { ref }) };
    this.turns.push(turn);
    for (const line of this.lines) if (line !== except) line.tell({ type: 'turn', ...turn });
    return turn;
  }
}

/** What becomes of frames on a bad line, each a probability. */
export interface Trouble {
  readonly lose: number;
  readonly double: number;
  readonly reset: number;
  /** The most milliseconds that a frame is late, so that it may be overtaken. */
  readonly late: number;
}

export const calm: Trouble = { lose: 0, double: 0, reset: 0, late: 1 };

/** A line on which frames are lost, doubled, late and out of order in both directions, and which breaks. */
export class ChaosSocket implements Socket {
  onopen: Socket['onopen'] = null;
  onmessage: Socket['onmessage'] = null;
  onclose: Socket['onclose'] = null;
  onerror: Socket['onerror'] = null;
  private dead = false;

  constructor(
    private readonly server: SmallServer,
    private readonly trouble: () => Trouble,
  ) {
    this.later(() => this.onopen?.());
  }

  send(text: string): void {
    this.carry(() => this.server.hears(decodeClientFrame(text), this));
  }

  tell(frame: ServerFrame): void {
    this.carry(() => this.onmessage?.({ data: JSON.stringify(frame) }));
  }

  close(): void {
    this.dead = true;
    this.server.lines.delete(this);
  }

  private carry(arrive: () => void): void {
    const { lose, double, reset } = this.trouble();
    const chance = this.server.random;
    if (chance() < reset) this.later(() => this.breaks());
    if (chance() >= lose) this.later(arrive);
    if (chance() < double) this.later(arrive);
  }

  /** Ends without a word. */
  breaks(): void {
    const tell = this.onclose;
    this.close();
    tell?.({ code: 1006 });
  }

  private later(act: () => void): void {
    setTimeout(() => !this.dead && act(), this.server.random() * this.trouble().late);
  }
}
