import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Connect, Plugin, PreviewServer, ViteDevServer } from 'vite';
import { WebSocketServer } from 'ws';
import { agentApi, type Answer } from './desk/agent-api';
import { Lines } from './desk/agent-line';
import { staffApi } from './desk/admin-staff';
import { authApi } from './desk/auth-api';
import { bearerOf } from './desk/keys';
import { knowledgeApi } from './desk/knowledge/knowledge-api';
import { officeApi } from './desk/office-api';
import { World } from './desk/world';
import { rehearsalApi } from './rehearsal-api';
import { conversations, rowOf } from './sample-conversations';
import { intents, status } from './samples';

interface Options {
  /** Milliseconds that a customer takes to answer an agent. */
  readonly pace?: number;
}

/**
 * Plays the server for those who work on the console without one: a busy desk with 40 open conversations. The token is
 * "dev", as is everybody's password; mei@example.com, li@example.com and admin@example.com may do more and more.
 */
export function scriptedDesk({ pace = 6_000 }: Options = {}): Plugin {
  const world = new World();
  const lines = new Lines(world, pace);
  const play = ({ middlewares, httpServer }: Pick<ViteDevServer | PreviewServer, 'middlewares' | 'httpServer'>) => {
    middlewares.use((request, response, next) => void answer(world, lines, request, response, next));
    if (httpServer !== null) listen(httpServer as Server, lines);
  };
  return { name: 'scripted-desk', configureServer: play, configurePreviewServer: play };
}

function listen(server: Server, lines: Lines): void {
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    if (request.url?.startsWith('/ws/agent') !== true) return;
    sockets.handleUpgrade(request, socket, head, opened => lines.add(opened));
  });
}

async function answer(
  world: World,
  lines: Lines,
  request: IncomingMessage,
  response: ServerResponse,
  next: Connect.NextFunction,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://desk');
  const [, api, part = '', ...path] = url.pathname.split('/').map(decodeURIComponent);
  if (api !== 'api') return next();
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString('utf8');
  const method = request.method ?? 'GET';
  await new Promise(done => setTimeout(done, 60));
  if (part === 'auth') {
    const { cookie = '', authorization = '' } = request.headers;
    const bearer = authorization.replace(/^Bearer /, '');
    const [answered, headers] = authApi({ call: `${method} ${path.join('/')}`, body, cookie, bearer });
    lines.dropRevoked();
    return send(response, answered, headers);
  }
  const agent = bearerOf(request.headers.authorization);
  if (agent === undefined) return send(response, problem(401, 'The token is missing or wrong.'));
  if (part === 'agent') return send(response, agentApi(world, agent, method, path, url.searchParams, body));
  const played =
    officeApi({ world, lines, me: agent }, method, path, body) ??
    knowledgeApi({ method, path, query: url.searchParams, body, tag: request.headers['if-match'], me: agent }) ??
    rehearsalApi(`${method} ${decodeURIComponent(url.pathname.slice('/api/admin'.length))}`, body) ??
    route(`${method} ${url.pathname.slice('/api/admin'.length)}`, url.searchParams, body);
  send(response, played);
  lines.dropRevoked();
}

function send(response: ServerResponse, [code, sent]: Answer, headers: Record<string, string> = {}): void {
  response.statusCode = code;
  const isText = typeof sent === 'string';
  const type = isText && sent.startsWith('<svg') ? 'image/svg+xml' : 'application/json';
  response.setHeader('Content-Type', type);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(sent === undefined ? '' : isText ? sent : JSON.stringify(sent));
}

function route(call: string, query: URLSearchParams, body: string): Answer {
  const [, method = '', path = ''] = /^(\w+) (.*)$/.exec(call) ?? [];
  const [resource = '', ...rest] = path.split('/').slice(1).map(decodeURIComponent);
  switch (resource) {
    case 'status':
      return [200, status()];
    case 'intents':
      return [200, intents];
    case 'conversations':
      return method === 'PUT' ? label(rest, body) : read(rest[0], query);
    case 'turns':
      return [200, '{"text":"where is my parsel","label":"track_order","corrected":"track_order","lang":"en"}\n'];
    case 'users':
    case 'teams':
    case 'audit':
      return staffApi(resource, method, rest, query, body);
    default:
      return problem(404, 'There is nothing here.');
  }
}

function read(id: string | undefined, query: URLSearchParams): Answer {
  if (id !== undefined) {
    const found = conversations.find(each => each.id === id);
    return found === undefined ? problem(404, 'There is no such conversation.') : [200, found];
  }
  const [lang, decision] = [query.get('lang'), query.get('decision')];
  const rows = conversations
    .map(rowOf)
    .filter(row => (lang === null || row.lang === lang) && (decision === null || row.last_decision === decision));
  return [200, { total: rows.length, conversations: page(rows, query) }];
}

function label([id, , seq]: readonly string[], body: string): Answer {
  const turn = conversations.find(each => each.id === id)?.turns.find(each => each.seq === Number(seq));
  if (turn === undefined) return problem(404, 'There is no such turn.');
  Object.assign(turn, { corrected_label: (JSON.parse(body) as { label: string | null }).label });
  return [200, {}];
}

function page<T>(rows: readonly T[], query: URLSearchParams): readonly T[] {
  const offset = Number(query.get('offset') ?? 0);
  return rows.slice(offset, offset + Number(query.get('limit') ?? 50));
}

function problem(code: number, detail: string): Answer {
  return [code, { type: 'about:blank', title: 'Not possible', status: code, detail }];
}
