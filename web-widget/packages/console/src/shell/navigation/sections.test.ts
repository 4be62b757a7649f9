import type { Role } from '@frontdesk/protocol';
import { expect, it } from 'vitest';
import { pageAt, sectionsFor } from './sections';

it.each<[Role, string]>([
  ['agent', 'inbox messages search canned'],
  ['supervisor', 'inbox messages search canned team insight overview conversations intents'],
  [
    'admin',
    'inbox messages search canned team insight overview conversations knowledge try testing synonyms review intents learning rollout ' +
      'hours mail webhooks proactive privacy users teams audit',
  ],
])('the %s sees %s', (role, pages) => {
  const seen = sectionsFor(role).flatMap(section => section.pages.map(each => each.page));
  expect(seen.join(' ')).toBe(pages);
});

it.each([
  ['/', 'overview'],
  ['/knowledge', 'knowledge'],
  ['/knowledge/upload', 'knowledge'],
  ['/knowledge/drafts/d1', 'knowledge'],
  ['/knowledge/versions', 'knowledge'],
  ['/knowledge/past/i1', 'knowledge'],
  ['/knowledge/try', 'try'],
  ['/knowledge/testing/saved', 'testing'],
  ['/knowledge/synonyms', 'synonyms'],
  ['/conversations/c1', 'conversations'],
  ['/insight/topics', 'insight'],
  ['/account', undefined],
])('%s belongs to %s', (path, page) => {
  expect(pageAt(path)).toBe(page);
});
