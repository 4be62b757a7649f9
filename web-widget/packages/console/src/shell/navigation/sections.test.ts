import type { Role } from '@frontdesk/protocol';
import { expect, it } from 'vitest';
import { sectionsFor } from './sections';

it.each<[Role, string]>([
  ['agent', 'inbox messages search canned'],
  ['supervisor', 'inbox messages search canned team'],
  [
    'admin',
    'inbox messages search canned team overview conversations knowledge try testing synonyms intents learning ' +
      'hours mail webhooks privacy users teams audit',
  ],
])('the %s sees %s', (role, pages) => {
  const seen = sectionsFor(role).flatMap(section => section.pages.map(each => each.page));
  expect(seen.join(' ')).toBe(pages);
});
