import { describe, expect, it } from 'vitest';
import { AgentSeat } from '../../dev/agent-seat';
import { at, type DeskLine } from '../../dev/scripted-desk-line';
import type { DeskServerFrame } from './desk-frames';

const seat = new AgentSeat();

describe('through a line that loses, doubles and swaps', () => {
  it.each([7, 42, 2026, 31337])('every message is stored once and in order, seed %i', async seed => {
    const random = numbers(seed);
    const stored: string[] = [];
    const turns: DeskServerFrame[] = [];
    for (let i = 0; i < 30; i++) seat.says(`m${i}`);
    const answer = (line: DeskLine, from: number): void => {
      for (const frame of line.of('say').slice(from)) {
        if (random() < 0.2) continue; // lost on the way there
        let seq = stored.indexOf(frame.ref) + 1;
        if (seq === 0) {
          seq = stored.push(frame.ref);
          turns.push({ type: 'turn', conversation: 'c', seq, speaker: 'agent', text: frame.text, at, ref: frame.ref });
        }
        if (random() < 0.3) continue; // its answer lost on the way back
        line.accept(frame.ref, seq);
        if (random() < 0.3) line.accept(frame.ref, seq);
      }
    };
    seat.agent.watch('c');
    for (let round = 0; round < 400 && seat.agent.state.pending.length > 0; round++) {
      const line = await seat.bench.welcomed();
      const heard = turns.slice(line.of('watch')[0]?.last_seq ?? 0);
      for (const turn of random() < 0.5 ? heard.reverse() : heard) line.tell(turn);
      for (let sent = 0; sent < line.of('say').length;) {
        const from = sent;
        sent = line.of('say').length;
        answer(line, from);
      }
      if (seat.agent.state.pending.length > 0) seat.redial(line);
    }
    const texts = seat.agent.state.threads.get('c')?.turns.map(turn => turn.text);
    expect(texts).toEqual(Array.from({ length: 30 }, (_, i) => `m${i}`));
    expect(new Set(stored).size).toBe(30);
  });
});

/** Numbers within 0 and 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
