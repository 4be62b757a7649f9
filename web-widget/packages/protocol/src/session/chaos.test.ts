import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { calm, ChaosSocket, seeded, SmallServer, type Trouble } from '../../dev/chaos';
import { Tabs } from '../../dev/tabs';
import { VisitorSession } from './visitor-session';
import { VisitorStore } from './visitor-store';

const bad: Trouble = { lose: 0.08, double: 0.1, reset: 0.05, late: 3_000 };

/** One run: one browser with two tabs that are reloaded at times, on a bad network that becomes good in the end. */
class Run {
  readonly server: SmallServer;
  readonly said: string[] = [];
  private readonly random: () => number;
  private readonly browser = new Tabs();
  private trouble = bad;
  tabs: VisitorSession[];

  constructor(seed: number, count: number) {
    this.random = seeded(seed);
    this.server = new SmallServer(this.random);
    this.tabs = Array.from({ length: count }, () => this.tab());
  }

  async play(steps: number): Promise<void> {
    for (let i = 0; i < steps; i++) {
      this.step(i);
      await vi.advanceTimersByTimeAsync(this.random() * 4_000);
    }
    this.trouble = calm;
    for (const line of [...this.server.lines]) line.breaks(); // what the last frames of a bad line were, nobody else tells
    await vi.advanceTimersByTimeAsync(240_000);
  }

  private step(i: number): void {
    const at = Math.floor(this.random() * this.tabs.length);
    if (this.random() < 0.15) this.reload(at);
    const text = `message ${i}`;
    this.said.push(text);
    this.tabs[at]?.say(text);
    if (this.random() < 0.3) this.tabs[at]?.wake();
  }

  private reload(at: number): void {
    this.tabs[at]?.close();
    this.tabs[at] = this.tab();
  }

  private tab(): VisitorSession {
    const session = new VisitorSession({
      connect: () => new ChaosSocket(this.server, () => this.trouble),
      store: new VisitorStore(this.browser.tab(), 'run:'),
      locale: 'en',
      random: this.random,
    });
    session.open();
    return session;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a visitor on a bad line', () => {
  const first = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
  const seeds = Array.from({ length: 20 }, (_, i) => first + i);

  it.each(seeds)('loses, doubles and reorders nothing with one tab (SEED=%i)', async seed => {
    const run = new Run(seed, 1);
    await run.play(30);
    const { turns } = run.server;
    expect(turns.filter(turn => turn.speaker === 'visitor').map(turn => turn.text)).toEqual(run.said);
    expect(run.tabs[0]?.conversation.turns).toEqual(turns);
    expect(run.tabs[0]?.conversation.pending).toEqual([]);
  });

  it.each(seeds)('loses and doubles nothing with two tabs (SEED=%i)', async seed => {
    const run = new Run(seed, 2);
    await run.play(30);
    const { turns } = run.server;
    const arrived = turns.filter(turn => turn.speaker === 'visitor').map(turn => turn.text);
    expect([...arrived].sort()).toEqual([...run.said].sort());
    for (const tab of run.tabs) {
      expect(tab.conversation.turns).toEqual(turns);
      expect(tab.conversation.pending).toEqual([]);
    }
  });

  it('met the trouble that these runs are for', async () => {
    const run = new Run(4_711, 2);
    await run.play(60);
    expect(run.server.repeats).toBeGreaterThan(5);
  });
});
