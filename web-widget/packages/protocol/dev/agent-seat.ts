import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { AgentSession } from '../src/agent/agent-session';
import { Bench, type DeskLine } from './scripted-desk-line';

/** A fresh bench with an open session for every test of a file, under a clock that the test moves. */
export class AgentSeat {
  bench!: Bench;
  agent!: AgentSession;

  constructor() {
    beforeEach(() => {
      vi.useFakeTimers();
      this.bench = new Bench();
      this.agent = this.bench.session();
      this.agent.open();
    });
    afterEach(() => {
      this.agent.close();
      vi.useRealTimers();
    });
  }

  says(text: string, conversation = 'c'): string {
    return this.agent.do({ type: 'say', conversation, text });
  }

  /** Loses the line and waits out the back-off. */
  redial(line: DeskLine, code?: number): void {
    const before = this.bench.lines.length;
    line.onclose?.(code === undefined ? undefined : { code });
    for (let waited = 0; waited < 30_000 && this.bench.lines.length === before; waited += 50)
      vi.advanceTimersByTime(50);
    expect(this.bench.lines.length).toBe(before + 1);
  }
}
