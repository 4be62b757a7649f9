import type { DeskAct, DeskClientFrame, DeskServerFrame } from '@frontdesk/protocol';
import type { WebSocket } from 'ws';
// By its path: Vite loads its configuration, and so this file, without looking into packages.
import { decodeDeskClientFrame } from '../../../protocol/src/agent/decode-desk';
import { bearerOf } from './keys';
import { roster } from './people';
import { storyOf } from './stories';
import type { World } from './world';

/** Everybody who is connected. */
export class Lines {
  private readonly all = new Set<AgentLine>();

  constructor(
    private readonly world: World,
    /** Milliseconds a customer takes to answer. */
    private readonly pace: number,
  ) {}

  add(socket: WebSocket): void {
    const line = new AgentLine(socket, this.world, this);
    this.all.add(line);
    socket.on('close', () => this.all.delete(line));
    socket.on('message', data => line.hear((data as Buffer).toString('utf8')));
  }

  /** Hangs up on those whose token is good no longer. */
  dropRevoked(): void {
    for (const line of this.all) line.dropIfRevoked();
  }

  /** Tells everybody what a conversation is like now. */
  cardOf(id: string): void {
    const card = this.world.cards.get(id);
    if (card === undefined) return;
    for (const line of this.all)
      line.tell({ type: 'card', card }, { type: 'counts', counts: this.world.counts(line.agent) });
  }

  /** Tells those who watch a conversation. */
  watching(id: string, ...frames: DeskServerFrame[]): void {
    for (const line of this.all) if (line.watched.has(id)) line.tell(...frames);
  }

  everybody(frame: DeskServerFrame): void {
    for (const line of this.all) line.tell(frame);
  }

  /** The customer reads, types and answers. */
  customerReplies(id: string, seq: number): void {
    const view = (visitor_typing: boolean) => ({
      type: 'view' as const,
      conversation: id,
      visitor_online: true,
      visitor_typing,
      delivered_seq: seq,
      read_seq: seq,
      viewers: [],
    });
    setTimeout(() => this.watching(id, view(true)), this.pace / 2);
    setTimeout(() => {
      this.watching(id, view(false));
      this.said(id, this.world.say(id, 'visitor', storyOf({ conversation: id }).later));
    }, this.pace);
  }

  said(id: string, turn: ReturnType<World['say']>): void {
    const { trace: _, vote_reason: __, corrected_label: ___, ...sent } = turn;
    this.watching(id, { type: 'turn', conversation: id, ...sent });
    this.cardOf(id);
  }
}

/** Plays `/ws/agent` for one console. */
class AgentLine {
  agent = '';
  private token = '';
  readonly watched = new Set<string>();

  constructor(
    private readonly socket: WebSocket,
    private readonly world: World,
    private readonly lines: Lines,
  ) {}

  tell(...frames: DeskServerFrame[]): void {
    for (const frame of frames) this.socket.send(JSON.stringify(frame));
  }

  dropIfRevoked(): void {
    if (this.agent !== '' && bearerOf(this.token) === undefined) this.socket.close(4401);
  }

  hear(text: string): void {
    const frame = decodeDeskClientFrame(text);
    if ('ref' in frame) return this.does(frame);
    this.notes(frame);
  }

  private notes(frame: Exclude<DeskClientFrame, DeskAct>): void {
    switch (frame.type) {
      case 'hello':
        return this.welcome(frame.token);
      case 'presence': {
        const place = roster.findIndex(each => each.id === this.agent);
        const me = roster[place];
        if (me !== undefined) roster[place] = { ...me, presence: frame.state };
        return this.lines.everybody({ type: 'roster', agents: roster });
      }
      case 'watch':
        return this.watch(frame.conversation, frame.last_seq ?? 0);
      case 'unwatch':
        this.watched.delete(frame.conversation);
        return;
      case 'read':
        this.world.change(frame.conversation, { read_seq: frame.seq });
        return this.lines.cardOf(frame.conversation);
      case 'ping':
        return this.tell({ type: 'pong' });
      case 'token':
        this.token = frame.token;
        return;
      case 'typing':
        return;
      default:
        frame satisfies never;
    }
  }

  private welcome(token: string): void {
    this.token = token;
    this.agent = bearerOf(token) ?? '';
    const agent = roster.find(each => each.id === this.agent);
    if (agent === undefined) return this.socket.close(4401);
    const expires_at = new Date(Date.now() + 600_000).toISOString();
    this.tell({ type: 'welcome', agent, epoch: 'dev', expires_at, counts: this.world.counts(this.agent) });
    this.tell({ type: 'roster', agents: roster });
  }

  private watch(id: string, after: number): void {
    this.watched.add(id);
    for (const { trace: _, vote_reason: __, corrected_label: ___, ...turn } of this.world.turnsOf(id))
      if (turn.seq > after) this.tell({ type: 'turn', conversation: id, ...turn });
    for (const note of this.world.notes.get(id) ?? []) this.tell({ type: 'note', conversation: id, ...note });
    const place = Number(id.slice(-5));
    const seq = this.world.turnsOf(id).length;
    const others = [{ id: 'tom', name: 'Tom Baker', typing: place % 5 === 3 }];
    this.tell({
      type: 'view',
      conversation: id,
      visitor_online: place % 3 !== 2,
      visitor_typing: place % 4 === 1,
      delivered_seq: seq,
      read_seq: seq - 2,
      viewers: place % 5 === 3 || place % 7 === 4 ? others : [],
    });
  }

  private does(frame: DeskAct): void {
    const id = frame.conversation;
    const card = this.world.cards.get(id);
    if (card === undefined) return this.refuse(frame, 'unknown-conversation');
    const mine = card.owner === 'agent' && card.agent?.id === this.agent;
    const at = new Date().toISOString();
    const me = { id: this.agent, name: roster.find(each => each.id === this.agent)?.name ?? '' };
    if (['say', 'hand_back'].includes(frame.type) && !mine) return this.refuse(frame, 'not-owner');
    const accept = (seq?: number) =>
      this.tell({ type: 'accepted', ref: frame.ref, conversation: id, at, ...(seq === undefined ? {} : { seq }) });
    const event = (name: string, agent?: { name: string }) => {
      const turn = this.world.say(id, 'system', '', { event: name, ...(agent === undefined ? {} : { agent }) });
      accept(turn.seq);
      this.lines.said(id, turn);
    };
    const term = card.term + 1;
    switch (frame.type) {
      case 'say': {
        const attachments = (frame.attachments ?? []).map(each => ({
          id: each,
          name: 'picture.png',
          media_type: 'image/png',
          bytes: 52_000,
        }));
        const turn = this.world.say(id, 'agent', frame.text, {
          ref: frame.ref,
          agent: me,
          ...(attachments.length === 0 ? {} : { attachments }),
        });
        accept(turn.seq);
        this.lines.said(id, turn);
        return this.lines.customerReplies(id, turn.seq);
      }
      case 'note': {
        const note = { id: frame.ref, after_seq: card.seq, author: me, text: frame.text, at };
        this.world.notes.set(id, [...(this.world.notes.get(id) ?? []), note]);
        accept();
        return this.lines.watching(id, { type: 'note', conversation: id, ...note });
      }
      case 'take':
        this.world.change(id, { owner: 'agent', agent: me, term });
        return event('joined', me);
      case 'hand_back':
        this.world.change(id, { owner: 'bot', term });
        this.world.drop(id, 'agent', 'due_at', 'queued_at');
        return event('returned');
      case 'transfer': {
        const to = roster.find(each => each.id === frame.agent);
        this.world.change(id, {
          term,
          ...(to === undefined
            ? { owner: 'queue', team: frame.team ?? '', queued_at: at }
            : { agent: { id: to.id, name: to.name } }),
        });
        return event('transferred', to);
      }
      case 'close':
        this.world.change(id, { status: 'closed', outcome: frame.outcome, term });
        this.world.drop(id, 'due_at', 'queued_at');
        return event('closed', me);
      case 'reopen':
        this.world.change(id, { status: 'open', owner: 'agent', agent: me, term });
        return event('reopened', me);
      case 'priority':
        this.world.change(id, { priority: frame.priority });
        accept();
        return this.lines.cardOf(id);
      default:
        frame satisfies never;
    }
  }

  private refuse(frame: DeskAct, code: string): void {
    this.tell({ type: 'fault', code, title: 'Not possible', ref: frame.ref, conversation: frame.conversation });
  }
}
