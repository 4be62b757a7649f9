import type { ClientFrame, Hello, RefFrame } from '../frames';
import { brokenLine, notAllowed } from '../session/close-code';
import type { Socket } from '../session/connection';
import { EventReader, type ServerEvent } from './server-events';
import type { Problem, VisitorApi } from './visitor-api';

/** Where each frame that carries a `ref` goes. */
const paths: Record<RefFrame['type'], string> = {
  say: 'messages',
  choose: 'messages',
  human: 'human',
  leave: 'leave',
  about: 'about',
  csat: 'csat',
  end: 'end',
};

/** Milliseconds between looks at the conversation while a proxy seems to hold its events back. */
const look = 4_000;

interface Place {
  readonly conversation: string;
  readonly token: string;
}

/** A frame as the server's JSON gives it; whoever hears it checks it. */
interface Told {
  readonly type: string;
  readonly seq?: number;
  readonly [field: string]: unknown;
}

/**
 * A visitor's line over plain HTTP, for networks that let no socket through: frames go out as requests, and come in as
 * server-sent events, or by asking where a proxy holds those back. Gives the same promises as a socket, for whatever
 * fails ends the line, and the next one resumes.
 */
export class HttpLine implements Socket {
  onopen: Socket['onopen'] = null;
  onmessage: Socket['onmessage'] = null;
  onclose: Socket['onclose'] = null;
  onerror: Socket['onerror'] = null;
  private readonly ended = new AbortController();
  private place: Place | undefined;
  private lastSeq = 0;
  private heardEvents = false;
  private looking: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly api: VisitorApi) {
    setTimeout(() => this.onopen?.(), 0);
  }

  send(text: string): void {
    this.carry(JSON.parse(text) as ClientFrame).catch(() => this.end(brokenLine));
  }

  close(): void {
    clearInterval(this.looking);
    this.ended.abort();
    this.onopen = this.onmessage = this.onclose = this.onerror = null;
  }

  private async carry(frame: ClientFrame): Promise<void> {
    switch (frame.type) {
      case 'hello':
        return this.hello(frame);
      case 'ping':
        await this.catchUp();
        return this.tell({ type: 'pong' });
      case 'identify':
      case 'rate':
      case 'typing':
      case 'read':
        return this.notice(frame);
      case 'say':
      case 'choose':
      case 'human':
      case 'leave':
      case 'about':
      case 'csat':
      case 'end':
        return this.deliver(frame);
    }
  }

  private async hello(frame: Hello): Promise<void> {
    const { token, conversation } = frame;
    if (token !== undefined && conversation !== undefined) await this.resume(frame, { token, conversation });
    else await this.begin(frame);
    if (this.place === undefined) return;
    void this.listen(this.place);
    this.looking = setInterval(() => this.lookWhileDeaf(), look);
  }

  private async begin({ type: _, ...wishes }: Hello): Promise<void> {
    const answer = await this.api.post('', wishes, undefined, this.ended.signal);
    if (!answer.ok) return this.refused(answer.problem);
    const welcome = answer.body as Place;
    this.place = { conversation: welcome.conversation, token: welcome.token };
    this.tell({ type: 'welcome', ...welcome });
  }

  private async resume(frame: Hello, place: Place): Promise<void> {
    const after = frame.last_seq ?? 0;
    const answer = await this.api.get(`/${place.conversation}?after=${after}`, place.token, this.ended.signal);
    if (!answer.ok) return this.refused(answer.problem);
    const { turns: _, owner: __, ...found } = answer.body as { epoch: string; seq: number; [more: string]: unknown };
    const recovered = found.epoch === frame.epoch && after <= found.seq;
    this.place = place;
    this.lastSeq = recovered ? after : 0;
    this.tell({ type: 'welcome', ...found, ...place, recovered });
    if (frame.identity !== undefined) await this.notice({ type: 'identify', identity: frame.identity });
  }

  /** Hears events until the line ends. */
  private async listen({ conversation, token }: Place): Promise<void> {
    const path = `/${conversation}/events?after=${this.lastSeq}`;
    try {
      const response = await this.api.open(path, token, 'text/event-stream', this.ended.signal);
      if (response.ok && response.body !== null) await this.hearAll(response.body);
    } catch {
      // The line broke; told below.
    }
    this.end(brokenLine);
  }

  private async hearAll(body: ReadableStream<Uint8Array>): Promise<void> {
    const events = new EventReader();
    const decoder = new TextDecoder();
    const reader = body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      this.heardEvents = true;
      for (const event of events.read(decoder.decode(part.value, { stream: true }))) this.event(event);
    }
  }

  private event({ name, data }: ServerEvent): void {
    const told = JSON.parse(data) as { seq?: number };
    this.tell({ ...told, type: name });
  }

  private lookWhileDeaf(): void {
    if (!this.heardEvents) this.catchUp().catch(() => this.end(brokenLine));
  }

  /** Asks for what the events should have told by now. */
  private async catchUp(): Promise<void> {
    if (this.place === undefined) return;
    const { conversation, token } = this.place;
    const answer = await this.api.get(`/${conversation}?after=${this.lastSeq}`, token, this.ended.signal);
    if (!answer.ok) return this.refused(answer.problem);
    const { turns, state } = answer.body as { turns?: readonly { seq: number }[]; state?: object };
    this.turns(turns);
    if (state !== undefined) this.tell({ ...state, type: 'state' });
  }

  private async deliver(frame: RefFrame): Promise<void> {
    const { type, ...fields } = frame;
    const answer = await this.post(paths[type], fields);
    if (answer === undefined) return;
    if (!answer.ok) return this.refused(answer.problem, frame.ref);
    const body = answer.body as { accepted?: object; turns?: readonly { seq: number }[] };
    this.tell({ ...(body.accepted ?? body), type: 'accepted' });
    this.turns(body.turns);
  }

  private async notice(frame: Exclude<ClientFrame, Hello | RefFrame | { type: 'ping' }>): Promise<void> {
    const { type, ...fields } = frame;
    const answer = await this.post(type, fields);
    if (answer?.ok === false && (type === 'identify' || type === 'rate')) this.fault(answer.problem);
  }

  private post(path: string, fields: object) {
    if (this.place === undefined) return Promise.resolve(undefined);
    return this.api.post(`/${this.place.conversation}/${path}`, fields, this.place.token, this.ended.signal);
  }

  private turns(turns: readonly { readonly seq: number }[] = []): void {
    for (const turn of turns) this.tell({ ...turn, type: 'turn' });
  }

  /** A page that may not talk to the server does not come back; other refusals are said as faults. */
  private refused(problem: Problem, ref?: string): void {
    if (problem.status === 403 && this.place === undefined) this.end(notAllowed);
    else if (ref !== undefined || problem.code === 'unknown-conversation') this.fault(problem, ref);
    else this.end(brokenLine);
  }

  private fault({ code, title }: Problem, ref?: string): void {
    this.tell({ type: 'fault', code, title, ...(ref === undefined ? {} : { ref }) });
  }

  private tell(frame: Told): void {
    if (frame.type === 'turn' && frame.seq === this.lastSeq + 1) this.lastSeq++;
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  private end(code: number): void {
    const tell = this.onclose;
    this.close();
    tell?.({ code });
  }
}
