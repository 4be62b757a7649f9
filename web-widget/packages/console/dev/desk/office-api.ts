import type { MailNotice, MailState } from '../../src/api/mail';
import type { Erasure } from '../../src/api/privacy';
import type { Delivery, Webhook } from '../../src/api/webhooks';
import type { Answer } from './agent-api';
import type { Lines } from './agent-line';
import { hoursApi } from './hours-api';
import type { World } from './world';
import { proactiveApi } from './proactive-api';

let notice: MailNotice = {};
const iso = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000).toISOString();
const known = ['conversation.opened', 'conversation.handed_over', 'conversation.closed', 'message.created'];

/** Who is told; "no-server@example.com" has the mail server disappear, as it looks where none is set. */
export const mail = (): MailState =>
  notice.notify === 'no-server@example.com' ? { sends: false } : { sends: true, from: 'desk@shop.example', ...notice };

const webhooks: Webhook[] = [
  { id: 'w1', url: 'https://crm.example/hooks/frontdesk', events: ['conversation.opened', 'conversation.closed'] },
  { id: 'w2', url: 'https://data.example/in', events: ['message.created'] },
];

const undelivered = new Map<string, Delivery[]>([
  [
    'w2',
    [
      {
        id: 'd1',
        event: 'message.created',
        conversation: 'c0',
        at: iso(2_000),
        attempts: 12,
        due_at: iso(560),
        dead_at: iso(560),
        answer: '503 Service Unavailable',
      },
      {
        id: 'd2',
        event: 'message.created',
        conversation: 'c1',
        at: iso(9),
        attempts: 4,
        due_at: iso(-2),
        answer: 'connection refused',
      },
    ],
  ],
]);

const erasures: Erasure[] = [
  { conversation: '0199c3f1-7000-7000-8000-000000009001', by: 'admin', turns: 14, at: iso(3_000) },
  { conversation: '0199c3f1-7000-7000-8000-000000009002', by: 'retention', turns: 6, at: iso(9_000) },
];

interface Asked {
  readonly world: World;
  readonly lines: Lines;
  /** Who asks. */
  readonly me: string;
}

/** Plays what administrators set of the desk as an office; nothing where the call is about something else. */
export function officeApi(
  asked: Asked,
  method: string,
  [resource = '', ...rest]: readonly string[],
  body: string,
): Answer | undefined {
  switch (resource) {
    case 'hours':
      return hoursApi(method, rest[0], body);
    case 'mail':
      return mailApi(method, body);
    case 'webhooks':
      return webhooksApi(method, rest, body);
    case 'proactive':
      return proactiveApi(method, rest, body);
    case 'customers':
    case 'erasures':
      return privacyApi(asked, resource, method, rest[0] ?? '');
    default:
      return undefined;
  }
}

function mailApi(method: string, body: string): Answer {
  if (method === 'GET') return [200, mail()];
  const fresh = JSON.parse(body) as MailNotice;
  const address = fresh.notify ?? '';
  if (address !== '' && !/^[^\s@]+@[^\s@]+$/.test(address))
    return [422, { detail: "'notify' must be one e-mail address." }];
  notice = address === '' ? {} : fresh;
  return [200, mail()];
}

/** Plays `/webhooks`; an address with "down" in it does not answer. */
function webhooksApi(method: string, [id = '', part, act]: readonly string[], body: string): Answer {
  if (id === '') return method === 'GET' ? [200, { webhooks, events: known }] : add(JSON.parse(body) as Webhook);
  const place = webhooks.findIndex(each => each.id === id);
  const webhook = webhooks[place];
  if (webhook === undefined) return [404, { detail: 'There is no such webhook.' }];
  if (part === 'ping') return [200, ping(webhook)];
  if (act === 'retry') return retry(id);
  if (part === 'deliveries') return [200, { deliveries: undelivered.get(id) ?? [] }];
  if (method === 'DELETE') {
    webhooks.splice(place, 1);
    return [204];
  }
  const fresh = { ...(JSON.parse(body) as Webhook), id };
  const problem = problemOf(fresh);
  if (problem !== undefined) return [422, { detail: problem }];
  webhooks[place] = fresh;
  return [200, fresh];
}

function add(fresh: Webhook): Answer {
  const problem = problemOf(fresh);
  if (problem !== undefined) return [422, { detail: problem }];
  const webhook = { ...fresh, id: `w${Date.now()}` };
  webhooks.push(webhook);
  return [201, { ...webhook, secret: 'whsec_8f2b61d0c94e47a3b5' }];
}

function problemOf({ url, events }: Webhook): string | undefined {
  if (!/^https?:\/\/[^/]/.test(url)) return "'url' must be an address such as https://example.com/hook.";
  if (!url.startsWith('https://')) return "'url' must begin with https://.";
  return events.length === 0 ? `'events' must be some of ${known.join(', ')}.` : undefined;
}

const ping = ({ url }: Webhook) =>
  url.includes('down') ? { delivered: false, answer: 'connection refused' } : { delivered: true };

function retry(id: string): Answer {
  const all = undelivered.get(id) ?? [];
  const alive = all.map(({ dead_at: _, ...delivery }): Delivery => ({ ...delivery, due_at: iso(-1) }));
  const revived = all.filter(each => each.dead_at !== undefined).length;
  undelivered.set(id, alive);
  return [200, { revived }];
}

/** Plays `/erasures` and `/customers`, whose customers are the conversations of the desk. */
function privacyApi(
  { world, lines, me }: Asked,
  resource: 'customers' | 'erasures',
  method: string,
  id: string,
): Answer {
  if (resource === 'erasures') return [200, { erasures }];
  const card = world.cards.get(id);
  if (card === undefined) return [404, { detail: 'Nothing is kept of such a customer.' }];
  const turns = world.turnsOf(id);
  if (method === 'GET') return [200, { exported_at: iso(0), conversations: [{ id, turns }] }];
  for (const turn of turns) {
    if (turn.speaker !== 'system') Object.assign(turn, { text: '[…]', attachments: [] });
  }
  world.notes.delete(id);
  world.change(id, { status: 'closed', outcome: 'erased', customer: { verified: false } });
  lines.said(id, world.say(id, 'system', '', { event: 'erased' }));
  erasures.unshift({ conversation: id, by: me, turns: turns.length, at: iso(0) });
  return [200, { conversations: 1, turns: turns.length }];
}
