import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Turn } from '../src';

/** A real HTTP server that speaks the visitors' API for one conversation, and can be told to misbehave. */
export class HttpDesk {
  readonly turns: Turn[] = [];
  readonly requests: string[] = [];
  /** Holds events back, as some proxies do. */
  deaf = false;
  /** Breaks off the next so many requests after they were carried out. */
  breaking = 0;
  /** Answers the next requests with these statuses. */
  readonly refuse: number[] = [];
  private readonly streams = new Set<ServerResponse>();
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  async start(): Promise<string> {
    await new Promise<void>(done => this.server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(done => this.server.close(done));
  }

  /** Cuts every stream, as a proxy does after a while. */
  cut(): void {
    for (const stream of this.streams) stream.destroy();
  }

  add(turn: Pick<Turn, 'speaker' | 'text'> & Partial<Turn>): Turn {
    const added: Turn = { ...turn, seq: this.turns.length + 1, at: '2026-11-23T10:15:30Z' };
    this.turns.push(added);
    for (const stream of this.streams) this.event(stream, 'turn', added);
    return added;
  }

  tell(name: string, data: object): void {
    for (const stream of this.streams) this.event(stream, name, data);
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', 'http://desk');
    const body = await text(request);
    this.requests.push(`${request.method} ${url.pathname}`);
    const refused = this.refuse.shift();
    if (refused !== undefined) return json(response, refused, { type: 'about:blank', title: 'Not now' });
    if (request.method === 'POST' && url.pathname === '/api/conversations') return this.welcome(response);
    if (request.headers.authorization !== 'Bearer t') return json(response, 404, { type: 'unknown-conversation' });
    const after = Number(url.searchParams.get('after') ?? 0);
    if (url.pathname.endsWith('/events')) return this.stream(response, after);
    if (request.method === 'GET') return json(response, 200, { ...this.excerpt(), turns: this.turns.slice(after) });
    this.take(JSON.parse(body) as { ref?: string; text?: string }, response);
  }

  private welcome(response: ServerResponse): void {
    json(response, 201, { ...this.excerpt(), token: 't', recovered: false, greeting: 'Hello' });
  }

  private excerpt(): object {
    return { conversation: 'c', epoch: 'e', seq: this.turns.length, owner: 'bot' };
  }

  private take({ ref, text: said }: { ref?: string; text?: string }, response: ServerResponse): void {
    if (ref === undefined) return void response.writeHead(204).end();
    if (said === 'far too long') return json(response, 422, { type: '/problems/text-too-long', title: 'Too long' });
    const known = this.turns.find(turn => turn.ref === ref);
    const turn = known ?? this.add({ speaker: 'visitor', text: said ?? '', ref });
    const reply = known === undefined ? this.add({ speaker: 'bot', text: `re: ${said}` }) : undefined;
    if (this.breaking-- > 0) return void response.destroy();
    json(response, 200, { accepted: { ref, seq: turn.seq, at: turn.at }, turns: reply === undefined ? [] : [reply] });
  }

  private stream(response: ServerResponse, after: number): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.flushHeaders();
    if (this.deaf) return;
    this.streams.add(response);
    response.on('close', () => this.streams.delete(response));
    for (const turn of this.turns.slice(after)) this.event(response, 'turn', turn);
  }

  private event(stream: ServerResponse, name: string, data: object): void {
    stream.write(`event: ${name}\nid: 1\ndata: ${JSON.stringify(data)}\n\n`);
  }
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

async function text(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
