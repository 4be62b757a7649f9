import type { AgentProfile, Role } from '@frontdesk/protocol';
import type { Canned } from '../../src/api/canned';
import type { Account, AuditEntry, StaffTeam } from '../../src/api/staff';

const person = (id: string, name: string, role: Role, teams: string[], capacity: number, active = true): Account => ({
  id,
  name,
  role,
  email: `${id}@example.com`,
  languages: ['zh', 'en'],
  capacity,
  teams,
  active,
});

export const accounts: Account[] = [
  person('mei', '陈美玲', 'agent', ['orders'], 8),
  person('tom', 'Tom Baker', 'agent', ['orders', 'returns'], 6),
  person('sara', 'Sara Okafor', 'agent', ['returns'], 5),
  person('li', '李强', 'supervisor', ['orders', 'returns'], 4),
  person('admin', 'Ada Moreno', 'admin', ['orders'], 8),
  person('old', 'Jan Vos', 'agent', [], 4, false),
];

export const teams: StaffTeam[] = [
  {
    id: 'orders',
    name: '订单 Orders',
    intents: ['track_order', 'delivery_time', 'invoice'],
    languages: ['zh', 'en'],
    members: ['mei', 'tom', 'li', 'admin'],
  },
  {
    id: 'returns',
    name: '退货 Returns',
    intents: ['return_item', 'refund_status'],
    languages: ['zh', 'en'],
    members: ['tom', 'sara', 'li'],
  },
];

const presences = { mei: 'online', tom: 'online', sara: 'away', li: 'offline', admin: 'online' } as const;

export const roster: AgentProfile[] = [];

/** Has a colleague known to the desk. */
export function addToRoster({ id, name, role, languages, capacity, teams: of }: Account): void {
  const presence = presences[id as keyof typeof presences] ?? 'online';
  roster.push({ id, name, role, languages, capacity, teams: of, presence, load: 0 });
}

for (const each of accounts) if (each.active) addToRoster(each);

export const canned: Canned[] = [
  {
    id: 'k1',
    shortcut: 'hi',
    lang: 'en',
    text: 'Hello {{customer.name}}, this is {{agent.name}}. I am looking into it right now.',
  },
  { id: 'k2', shortcut: 'hi', lang: 'zh', text: '{{customer.name}}您好，我是客服{{agent.name}}，这就为您处理。' },
  {
    id: 'k3',
    shortcut: 'label',
    lang: 'en',
    text: 'I have sent you a return label for order {{order}}. Hand the parcel in at any post office.',
    team: 'returns',
  },
  { id: 'k4', shortcut: 'wait', lang: 'zh', text: '正在为您核实订单 {{order}}，请稍等两分钟。' },
  {
    id: 'k5',
    shortcut: 'bye',
    lang: 'en',
    text: 'Thank you for your patience. Is there anything else I can do for you?',
  },
];

export const audit: AuditEntry[] = Array.from({ length: 90 }, (_, place) => ({
  id: `a${place}`,
  at: new Date(Date.now() - place * 2_400_000).toISOString(),
  who: place % 3 === 0 ? 'admin' : 'li',
  name: place % 3 === 0 ? 'Ada Moreno' : '李强',
  action: ['login', 'users.changed', 'faq.changed', 'login.failed'][place % 4] ?? 'login',
  on: ['', 'tom', 'return-window-0/en', ''][place % 4] ?? '',
  detail: place % 4 === 1 ? 'tom@example.com, agent' : '',
}));
