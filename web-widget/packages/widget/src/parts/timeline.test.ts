import { emptyConversation, type Conversation, type Turn } from '@frontdesk/protocol';
import { describe, expect, it } from 'vitest';
import { replyExpected, timeline } from './timeline';

const at = '2026-11-23T10:15:30Z';
const said = (seq: number, speaker: Turn['speaker'], text = `turn ${seq}`, more: Partial<Turn> = {}): Turn => ({
  seq,
  speaker,
  text,
  at,
  ...more,
});
const of = (more: Partial<Conversation>): Conversation => ({ ...emptyConversation, ...more });

describe('the log', () => {
  it('shows what waits to be sent after what was said, with its state', () => {
    const item = { ref: 'r', frame: { type: 'say', ref: 'r', text: 'hi' }, text: 'hi', at } as const;
    const entries = timeline(of({ turns: [said(1, 'bot')], pending: [item] }), true);
    expect(entries.map(entry => [entry.key, entry.delivery])).toEqual([
      ['turn-1', undefined],
      ['r', 'sending'],
    ]);
    expect(timeline(of({ pending: [item] }), false)[0]?.delivery).toBe('waiting');
    const failure = { code: 'x', title: 'Too long' };
    const failed = { ...item, failure };
    expect(timeline(of({ pending: [failed] }), true)[0]).toMatchObject({ delivery: 'failed', failure });
  });

  it('keeps the key of a message once it is accepted, so that it is not drawn anew', () => {
    expect(timeline(of({ turns: [said(1, 'visitor', 'hi', { ref: 'r' })] }), true)[0]).toMatchObject({
      key: 'r',
      delivery: 'sent',
    });
  });

  it('marks the choice that was taken and closes the list', () => {
    const choices = [
      { option: 'a', label: 'First' },
      { option: 'b', label: 'Second' },
    ];
    const entries = timeline(
      of({ turns: [said(1, 'bot', 'Which?', { choices }), said(2, 'visitor', 'Second')] }),
      true,
    );
    expect(entries[0]).toMatchObject({ picked: 'b', current: false });
  });

  it('shows streamed text until the turn comes', () => {
    expect(timeline(of({ turns: [said(1, 'visitor')], streaming: { 1: 'You can ' } }), true)[1]).toMatchObject({
      speaker: 'bot',
      text: 'You can ',
    });
  });

  it('expects a reply after a message to the bot, not to a queue', () => {
    expect(replyExpected(of({ turns: [said(1, 'visitor')] }))).toBe(true);
    expect(replyExpected(of({ turns: [said(1, 'visitor')], owner: 'queue' }))).toBe(false);
    expect(replyExpected(of({ turns: [said(1, 'visitor'), said(2, 'bot')] }))).toBe(false);
    expect(replyExpected(of({ typing: 'agent', owner: 'agent' }))).toBe(true);
  });
});
