import { decodeClientFrame, type RefFrame, type ServerFrame, type Socket, type Turn } from '@frontdesk/protocol';

type Bare<T> = Omit<T, 'seq' | 'at'>;

/** What the scripted desk remembers; survives the socket, as a server would. */
export interface ScriptedDesk {
  turns: Turn[];
  locale: string;
  heard: string[];
}

export const newDesk = (): ScriptedDesk => ({ turns: [], locale: 'en', heard: [] });

/** A desk with a script instead of a server: for looking at the widget while developing and for component tests. */
export class ScriptedSocket implements Socket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(
    private readonly desk: ScriptedDesk,
    private readonly delay = 0,
  ) {
    this.later(() => this.onopen?.(), delay / 4);
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
        this.welcome();
        this.desk.turns
          .filter(turn => turn.seq > (frame.last_seq ?? 0))
          .forEach(turn => this.tell({ type: 'turn', ...turn }));
        return;
      case 'say':
      case 'choose':
      case 'human':
      case 'leave':
        this.later(() => this.take(frame), this.delay / 4);
        return;
      case 'ping':
        this.tell({ type: 'pong' });
        return;
      case 'rate':
      case 'typing':
      case 'read':
        return;
      default:
        frame satisfies never;
    }
  }

  private get zh(): boolean {
    return this.desk.locale === 'zh';
  }

  private welcome(): void {
    this.tell({
      type: 'welcome',
      conversation: 'c-1',
      token: 't-1',
      epoch: 'e-1',
      seq: this.desk.turns.length,
      recovered: this.desk.turns.length > 0,
      greeting: this.zh
        ? '您好，欢迎来到云雀良品！订单、配送、退换货、商品问题都可以问我，请问有什么可以帮您？'
        : 'Hello, welcome to Larkfield! I can help with orders, delivery, returns and products. What would you like to know?',
      starters: this.zh
        ? ['我的包裹到哪了？', '怎么申请退货？', '多久能送到，运费多少？']
        : ['Where is my order?', 'How do I return something?', 'How long does delivery take and what does it cost?'],
    });
  }

  private take(frame: RefFrame): void {
    const known = this.desk.turns.find(turn => turn.ref === frame.ref);
    const said = known ?? this.add({ speaker: 'visitor', text: textOf(frame), ref: frame.ref });
    if (said.text.includes('refuse me')) {
      this.desk.turns.pop();
      this.tell({
        type: 'fault',
        code: 'text-too-long',
        title: 'A message may hold 4000 characters at most.',
        ref: frame.ref,
      });
      return;
    }
    this.tell({ type: 'accepted', ref: frame.ref, seq: said.seq, at: said.at });
    if (known !== undefined) return;
    this.later(() => this.tell({ type: 'turn', ...this.add(this.reply(frame, said.seq)) }), this.delay);
  }

  private reply(frame: RefFrame, to: number): Bare<Turn> {
    const text = textOf(frame);
    if (frame.type === 'human' || /person|人工/.test(text))
      return {
        speaker: 'bot',
        text: this.zh
          ? '现在没有客服在线。请留言，我们会尽快联系您。'
          : 'Nobody is at the desk just now. Leave a message and a person will get back to you.',
        decision: 'hand_off',
        reason: 'asked_for_human',
        reply_to: to,
      };
    if (frame.type === 'leave')
      return { speaker: 'system', text: this.zh ? '留言已收到。' : 'Your message was received.', reply_to: to };
    if (/parcel|包裹/.test(text) && frame.type === 'say')
      return {
        speaker: 'bot',
        text: this.zh ? '您想问的是哪一项？' : 'Which of these is it about?',
        decision: 'clarify',
        choices: [
          { option: 'track_order', label: this.zh ? '查询订单物流' : 'Where is my order' },
          { option: 'missing_delivery', label: this.zh ? '没收到包裹' : 'Parcel not received' },
        ],
        reply_to: to,
      };
    if (/weather|天气/.test(text))
      return {
        speaker: 'bot',
        text: this.zh
          ? '这个问题我不太确定，需要为您转人工吗？'
          : 'I am not sure about that. Would you like to talk to a person?',
        decision: 'fallback',
        reply_to: to,
      };
    return {
      speaker: 'bot',
      text: this.zh
        ? '签收后 30 天内都可以退货。请在“我的订单”里选择商品并点“申请退货”，快递员会上门取件。\n详情见 https://shop.example/zh/returns'
        : 'You can send anything back within 30 days. Open “My orders”, pick the item and choose “Return”; the label comes by e-mail.\nMore at https://shop.example/returns.',
      decision: 'answer',
      citations: [
        { id: 'return-window', title: this.zh ? '多久之内可以退货？' : 'How long do I have to return something?' },
      ],
      reply_to: to,
      intent: 'return_item',
      confidence: 0.97,
    };
  }

  private add(turn: Bare<Turn>): Turn {
    const added: Turn = { ...turn, seq: this.desk.turns.length + 1, at: new Date().toISOString() };
    this.desk.turns.push(added);
    return added;
  }

  private tell(frame: ServerFrame): void {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  private later(act: () => void, wait: number): void {
    setTimeout(act, wait);
  }
}

function textOf(frame: RefFrame): string {
  switch (frame.type) {
    case 'say':
      return frame.text;
    case 'choose':
      return (
        { track_order: 'Where is my order', missing_delivery: 'Parcel not received' }[frame.option] ?? frame.option
      );
    case 'human':
      return 'Talk to a person';
    case 'leave':
      return frame.message;
    default:
      return frame satisfies never;
  }
}
