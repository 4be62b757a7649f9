import type { Role } from '@frontdesk/protocol';

export type PageName =
  | 'inbox'
  | 'search'
  | 'messages'
  | 'canned'
  | 'team'
  | 'insight'
  | 'overview'
  | 'conversations'
  | 'knowledge'
  | 'try'
  | 'testing'
  | 'synonyms'
  | 'review'
  | 'intents'
  | 'learning'
  | 'rollout'
  | 'hours'
  | 'mail'
  | 'webhooks'
  | 'proactive'
  | 'privacy'
  | 'users'
  | 'teams'
  | 'audit';

export interface Section {
  readonly name: 'desk' | 'insight' | 'settings';
  readonly pages: readonly { readonly page: PageName; readonly path: string; readonly from: Role }[];
}

const sections: readonly Section[] = [
  {
    name: 'desk',
    pages: [
      { page: 'inbox', path: '/inbox', from: 'agent' },
      { page: 'messages', path: '/messages', from: 'agent' },
      { page: 'search', path: '/search', from: 'agent' },
      { page: 'canned', path: '/canned', from: 'agent' },
      { page: 'team', path: '/team', from: 'supervisor' },
    ],
  },
  {
    name: 'insight',
    pages: [
      { page: 'insight', path: '/insight', from: 'supervisor' },
      { page: 'overview', path: '/', from: 'supervisor' },
      { page: 'conversations', path: '/conversations', from: 'supervisor' },
      { page: 'knowledge', path: '/knowledge', from: 'admin' },
      { page: 'try', path: '/knowledge/try', from: 'admin' },
      { page: 'testing', path: '/knowledge/testing', from: 'admin' },
      { page: 'synonyms', path: '/knowledge/synonyms', from: 'admin' },
      { page: 'review', path: '/review', from: 'admin' },
      { page: 'intents', path: '/intents', from: 'supervisor' },
      { page: 'learning', path: '/learning', from: 'admin' },
      { page: 'rollout', path: '/learning/rollout', from: 'admin' },
    ],
  },
  {
    name: 'settings',
    pages: [
      { page: 'hours', path: '/hours', from: 'admin' },
      { page: 'mail', path: '/mail', from: 'admin' },
      { page: 'webhooks', path: '/webhooks', from: 'admin' },
      { page: 'proactive', path: '/proactive', from: 'admin' },
      { page: 'privacy', path: '/privacy', from: 'admin' },
      { page: 'users', path: '/users', from: 'admin' },
      { page: 'teams', path: '/teams', from: 'admin' },
      { page: 'audit', path: '/audit', from: 'admin' },
    ],
  },
];

const ranks: Readonly<Record<Role, number>> = { agent: 0, supervisor: 1, admin: 2 };

/** Whether a role may do what at least `from` may. */
export const isAtLeast = (role: Role, from: Role): boolean => ranks[role] >= ranks[from];

/** The pages a role has any use for; the server refuses the others anyway. */
export const sectionsFor = (role: Role): readonly Section[] =>
  sections
    .map(section => ({ ...section, pages: section.pages.filter(each => isAtLeast(role, each.from)) }))
    .filter(section => section.pages.length > 0);

/** The page whose link leads nearest to a path: what lies below a page belongs to it, unless it has a link of its own. */
export const pageAt = (pathname: string): PageName | undefined =>
  sections
    .flatMap(section => section.pages)
    .filter(({ path }) => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`)))
    .sort((one, other) => other.path.length - one.path.length)[0]?.page;
