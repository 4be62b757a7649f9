import { decodeClientFrame, type Attachment, type RefFrame, type ServerFrame, type Socket } from '@frontdesk/protocol';
import { addTo, Story, textOf, type ScriptedDesk, type Step } from './scripted-desk';
import { deskWords } from './scripted-words';

export { newDesk, type ScriptedDesk } from './scripted-desk';

/** A desk with a script instead of a server: for looking at the widget while developing and for component tests. */
export class ScriptedSocket implements Socket {
  onopen: Socket['onopen'] = null;
  onmessage: Socket['onmessage'] = null;
  onclose: Socket['onclose'] = null;
  onerror: Socket['onerror'] = null;
  private readonly story: Story;

  constructor(
    private readonly desk: ScriptedDesk,
    private readonly delay = 0,
    private readonly uploaded: readonly Attachment[] = [],
  ) {
    this.story = new Story(desk, frame => this.tell(frame));
    setTimeout(() => this.onopen?.(), delay / 4);
  }

  close(): void {
    this.onmessage = null;
  }

  send(text: string): void {
    const frame = decodeClientFrame(text);
    this.desk.heard.push(text);
    switch (frame.type) {
      case 'hello':
        this.desk.locale = frame.locale ?? 'en';
        return this.welcome(frame.conversation === undefined ? 0 : (frame.last_seq ?? 0));
      case 'identify':
        return this.identify(frame.identity);
      case 'ping':
        return this.tell({ type: 'pong' });
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
        setTimeout(() => this.take(frame), this.delay / 4);
    }
  }

  private welcome(after: number): void {
    const { greeting, starters } = deskWords(this.desk.locale);
    const seq = this.desk.turns.length;
    const opening = { type: 'welcome', conversation: 'c-1', token: 't-1', epoch: 'e-1' } as const;
    this.tell({ ...opening, seq, recovered: seq > 0, greeting, starters, ...this.desk.welcome });
    for (const turn of this.desk.turns.slice(after)) this.tell({ type: 'turn', ...turn });
    this.tell({ type: 'state', ...this.desk.state });
  }

  private identify(identity: string): void {
    if (identity === 'forged') return this.tell({ type: 'fault', code: 'bad-identity', title: 'That is not you.' });
    this.desk.state = { ...this.desk.state, verified: true };
    this.tell({ type: 'state', ...this.desk.state });
  }

  private take(frame: RefFrame): void {
    const words = deskWords(this.desk.locale);
    const text = textOf(frame, words);
    if (text.includes('refuse me')) {
      const title = 'A message may hold 4000 characters at most.';
      return this.tell({ type: 'fault', code: 'text-too-long', title, ref: frame.ref });
    }
    const known = this.desk.turns.find(turn => turn.ref === frame.ref);
    const at = new Date().toISOString();
    if (frame.type === 'about' || frame.type === 'csat' || frame.type === 'end') {
      this.tell({ type: 'accepted', ref: frame.ref, at });
      return this.play(this.story.after(frame, this.desk.turns.length));
    }
    const said = known ?? addTo(this.desk, { speaker: 'visitor', text, ref: frame.ref, ...this.files(frame) });
    this.tell({ type: 'accepted', ref: frame.ref, seq: said.seq, at: said.at });
    if (known === undefined) this.play(this.story.after(frame, said.seq));
  }

  private files(frame: RefFrame): { attachments?: readonly Attachment[] } {
    if (frame.type !== 'say' || frame.attachments === undefined) return {};
    return { attachments: this.uploaded.filter(each => frame.attachments?.includes(each.id)) };
  }

  /** One step after the other, each after its beats. */
  private play(steps: readonly Step[]): void {
    let beats = 0;
    for (const [after, act] of steps) setTimeout(act, (beats += after) * this.delay);
  }

  private tell(frame: ServerFrame): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }
}
