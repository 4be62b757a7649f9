import type { RefFrame, ServerFrame, StateFrame, Turn, Welcome } from '@frontdesk/protocol';
import { deskWords } from './scripted-words';

type Bare<T> = Omit<T, 'seq' | 'at'>;
type Standing = Omit<StateFrame, 'type'>;

/** What the scripted desk remembers; survives the socket, as a server would. */
export interface ScriptedDesk {
  turns: Turn[];
  locale: string;
  heard: string[];
  state: Standing;
  /** Somebody is there to take over. */
  staffed: boolean;
  /** What its welcome says beside the greeting. */
  welcome: Pick<Welcome, 'form' | 'files' | 'away'>;
}

export const newDesk = (more: Partial<ScriptedDesk> = {}): ScriptedDesk => ({
  turns: [],
  locale: 'en',
  heard: [],
  state: { owner: 'bot', status: 'open' },
  staffed: false,
  welcome: { files: { largest_bytes: 10_000_000, types: ['image/png', 'image/jpeg', 'application/pdf'] } },
  ...more,
});

/** A step of the story and how many beats after the one before it comes. */
export type Step = readonly [beats: number, act: () => void];

/** The story a visitor meets at the scripted desk: the bot, the queue, a person with files, the end and the rating. */
export class Story {
  constructor(
    private readonly desk: ScriptedDesk,
    private readonly tell: (frame: ServerFrame) => void,
  ) {}

  /** What follows once `frame` was taken as the turn `to`. */
  after(frame: RefFrame, to: number): readonly Step[] {
    const { owner, status } = this.desk.state;
    if (frame.type === 'end') return [[0, () => this.close()]];
    if (frame.type === 'csat') return [[0, () => this.stand({ csat: 'given' })]];
    if (frame.type === 'about') return [];
    if (status === 'closed') return [[0, () => this.reopen()], ...this.bot(frame, to)];
    if (owner === 'agent') return this.agent(frame, to);
    return owner === 'bot' ? this.bot(frame, to) : [];
  }

  private get words() {
    return deskWords(this.desk.locale);
  }

  private bot(frame: RefFrame, to: number): readonly Step[] {
    const wanted = frame.type === 'human' || /person|人工/.test(textOf(frame, this.words));
    const reply = this.reply(frame, to, wanted);
    return [[1, () => this.say(reply)], ...(wanted && this.desk.staffed ? this.comes() : [])];
  }

  private comes(): readonly Step[] {
    const agent = { name: this.words.agent };
    return [
      [0, () => this.stand({ owner: 'queue', position: 2, wait_s: 240, presence: 'online' })],
      [3, () => this.stand({ owner: 'queue', position: 1, wait_s: 60, presence: 'online' })],
      [3, () => this.say({ speaker: 'system', text: this.words.joined, event: 'joined', agent })],
      [0, () => this.stand({ owner: 'agent', agent, presence: 'online', read_seq: this.desk.turns.length })],
      ...this.writes(this.words.hello),
    ];
  }

  private agent(frame: RefFrame, to: number): readonly Step[] {
    const agent = { name: this.words.agent };
    const read: Step = [1, () => this.stand({ owner: 'agent', agent, presence: 'online', read_seq: to })];
    if (frame.type === 'say' && frame.attachments !== undefined)
      return [
        read,
        ...this.writes(this.words.sorry, labelOf(this.words.label)),
        ...this.writes(this.words.anythingElse),
      ];
    if (/thank|bye|谢谢|再见/i.test(textOf(frame, this.words))) return [read, [2, () => this.close()]];
    return [read, ...this.writes(this.words.anythingElse)];
  }

  private writes(text: string, attachments?: Turn['attachments']): readonly Step[] {
    const agent = { name: this.words.agent };
    const turn = { speaker: 'agent' as const, text, agent, ...(attachments === undefined ? {} : { attachments }) };
    return [
      [1, () => this.stand({ ...this.desk.state, typing: 'agent' })],
      [2, () => this.say(turn)],
      [0, () => this.stand({ owner: 'agent', agent, presence: 'online', read_seq: this.lastOwn })],
    ];
  }

  private get lastOwn(): number {
    return this.desk.turns.findLast(turn => turn.speaker === 'visitor')?.seq ?? 0;
  }

  private close(): void {
    this.say({ speaker: 'system', text: this.words.closed, event: 'closed' });
    this.stand({ owner: 'bot', status: 'closed', csat: 'wanted' });
  }

  private reopen(): void {
    this.say({ speaker: 'system', text: this.words.reopened, event: 'reopened' });
    this.stand({ owner: 'bot' });
  }

  private stand(state: Standing): void {
    const status = state.status ?? (state.csat === 'given' ? 'closed' : 'open');
    this.desk.state = { ...state, status };
    this.tell({ type: 'state', ...this.desk.state });
  }

  private say(turn: Bare<Turn>): void {
    this.tell({ type: 'turn', ...addTo(this.desk, turn) });
  }

  private reply(frame: RefFrame, to: number, wanted: boolean): Bare<Turn> {
    const { words } = this;
    const text = textOf(frame, words);
    const bot = { speaker: 'bot', reply_to: to } as const;
    if (frame.type === 'leave') return { speaker: 'system', text: words.received, reply_to: to };
    if (wanted)
      return {
        ...bot,
        text: this.desk.staffed ? words.passing : words.nobody,
        decision: 'hand_off',
        reason: 'asked_for_human',
      };
    if (/parcel|包裹/.test(text) && frame.type === 'say')
      return {
        ...bot,
        text: words.which,
        decision: 'clarify',
        choices: [
          { option: 'track_order', label: words.track },
          { option: 'missing_delivery', label: words.missing },
        ],
      };
    if (/weather|天气/.test(text)) return { ...bot, text: words.unsure, decision: 'fallback' };
    return {
      ...bot,
      text: words.returns,
      decision: 'answer',
      citations: [{ id: 'return-window', title: words.source }],
      intent: 'return_item',
      confidence: 0.97,
    };
  }
}

/** What the log shows of a frame. */
export function textOf(frame: RefFrame, words = deskWords('en')): string {
  switch (frame.type) {
    case 'say':
      return frame.text;
    case 'choose':
      return { track_order: words.track, missing_delivery: words.missing }[frame.option] ?? frame.option;
    case 'human':
      return words.person;
    case 'leave':
      return frame.message;
    case 'about':
    case 'csat':
    case 'end':
      return '';
    default:
      return frame satisfies never;
  }
}

export function addTo(desk: ScriptedDesk, turn: Bare<Turn>): Turn {
  const added: Turn = { ...turn, seq: desk.turns.length + 1, at: new Date().toISOString() };
  desk.turns.push(added);
  return added;
}

const labelOf = (name: string): Turn['attachments'] => [
  { id: 'label', name, media_type: 'application/pdf', bytes: 48_213 },
];
